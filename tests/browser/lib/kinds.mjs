//! A skill with a question of each kind, whatever the site's own questions are, and how to get to one of them.
import { started } from "./quiz.mjs";

const SKILL = `# Toutes les sortes {#commits}

Une question de chaque sorte.

> Je sais répondre à tout.

## L'ordre {#the-order .order difficulty=2}

1. Écrire
2. Indexer
3. Committer
4. Publier

> [!NOTE]
> Dans cet ordre.

[git](https://git-scm.com/docs/git)

## La commande {#the-command difficulty=2}

Listez tous les conteneurs.

> [!TIP]
> Ceux qui sont arrêtés aussi.

> [!TIP]
> L'option est courte.

\`\`\`accept tool=docker
docker (ps|container ls) {-a --all}
\`\`\`

\`\`\`reject
docker ps  # seulement ceux qui tournent
\`\`\`

> [!NOTE]
> \`-a\` montre tout.

[ps](https://docs.docker.com/reference/cli/docker/container/ls/)

## La faute {#the-fault difficulty=2}

\`\`\`python spot
def moyenne(valeurs):
                                 total = sum(valeurs) # une ligne assez longue pour ne pas tenir sur un téléphone, et même deux fois
    return total / len(valeur)
\`\`\`

- 3: \`valeur\` n'existe pas.

> [!NOTE]
> Le nom est \`valeurs\`.

[sum](https://docs.python.org/3/library/functions.html#sum)

## Les paires {#the-pairs .match difficulty=2}

| Commande | Effet |
|---|---|
| \`git add\` | indexe |
| \`git push\` | publie |
| \`git fetch\` | reçoit |

> [!NOTE]
> Voilà.

[git](https://git-scm.com/docs/git)

## Plusieurs {#the-several difficulty=2}

- [x] un
- [x] deux
- [ ] trois
  > Non.
- [ ] quatre
  > Non plus.

> [!NOTE]
> Un et deux.

[git](https://git-scm.com/docs/git)

## L'explication {#the-explanation .explain difficulty=2}

Expliquez un commit.

- Il a un parent.
- Il a un auteur.
- Il a un message.

> [!NOTE]
> Un commit est un instantané.

[git](https://git-scm.com/docs/git)

## Le vendredi soir {#the-case .case}

La production est arrêtée, et personne ne sait qui a déployé.

${"Une longue journée finit mal. ".repeat(40)}

### D'abord {#case-first difficulty=2}

- [x] Revenir en arrière
- [ ] Partir
  > Non.
- [ ] Attendre
  > Non.

> [!NOTE]
> D'abord le service.

[git](https://git-scm.com/docs/git)

### Ensuite {#case-second difficulty=2}

- [x] Comprendre
- [ ] Accuser
  > Non.
- [ ] Oublier
  > Non.

> [!NOTE]
> Puis la cause.

[git](https://git-scm.com/docs/git)
`;

/** A quiz over that skill (`mode`: quiz, exam); `path`, if given, in its place. */
export async function kinds(open, { mode = "quiz", path, ...options } = {}) {
  const reader = await open("/fr/settings/", { script: noteShifts, ...options });
  await reader.page.route(/\/content\/git\/commits\.fr\.md/, (route) => route.fulfill({ contentType: "text/markdown; charset=utf-8", body: SKILL }));
  await reader.go(path ?? `/fr/mix/${mode}/#tracks=git&skill=commits&n=all&seed=3`);
  await started(reader);
  return reader;
}

/** Goes on until the question of that title is on the screen. */
export async function bring(reader, title) {
  await reader.page.locator(".question").waitFor();
  const shown = () => reader.page.locator("#question-title").innerText();
  const first = reader.page.locator(".jump summary");
  if (!(await reader.page.locator(".jump[open]").count())) await first.click();
  for (let n = 1; (await shown()) !== title; n++) {
    await reader.page.getByRole("button", { name: new RegExp(`^Question ${n},`) }).click();
    await reader.reads(`Question ${n} sur`);
  }
  await first.click();
}

/** What a screen reader is told: Chromium's accessibility tree, as `{ role, name, live, checked }`. */
export async function heard(reader) {
  const cdp = await reader.page.context().newCDPSession(reader.page);
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  await cdp.detach();
  const property = (node, name) => node.properties?.find((entry) => entry.name === name)?.value.value;
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({ role: node.role.value, name: node.name?.value ?? "", live: property(node, "live"), checked: property(node, "checked"), focused: property(node, "focused") }));
}

/** Runs in each page: what moves although nobody did anything. */
export function noteShifts() {
  globalThis.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifts += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}
