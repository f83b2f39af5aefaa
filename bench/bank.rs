//! Makes banks of any size for the benchmarks: Markdown as authors write it, of all kinds, always the same.
//!
//! Of ten questions six are single choices, two multiple, one an order, one a match: about as in `content/`.

use std::fmt::Write as _;

/// Questions in a skill's file.
const PER_SKILL: usize = 25;

const THINGS: [&str; 24] = [
    "la branche",
    "le commit",
    "l'étiquette",
    "le dépôt",
    "l'index",
    "le crochet",
    "la fusion",
    "la réserve",
    "l'image",
    "le conteneur",
    "la couche",
    "le volume",
    "le réseau",
    "le registre",
    "le manifeste",
    "le secret",
    "le cache",
    "le pipeline",
    "l'artefact",
    "la sonde",
    "le journal",
    "l'alerte",
    "la réplique",
    "le certificat",
];
const TRAITS: [&str; 16] = [
    "partagé",
    "détaché",
    "local",
    "distant",
    "signé",
    "annoté",
    "éphémère",
    "obsolète",
    "imbriqué",
    "incomplet",
    "verrouillé",
    "public",
    "archivé",
    "orphelin",
    "récent",
    "chiffré",
];
const DEEDS: [&str; 20] = [
    "publie",
    "supprime",
    "renomme",
    "restaure",
    "vérifie",
    "compresse",
    "réécrit",
    "inspecte",
    "exporte",
    "importe",
    "verrouille",
    "redémarre",
    "surveille",
    "limite",
    "copie",
    "relit",
    "déplace",
    "annule",
    "construit",
    "déploie",
];
const TOOLS: [&str; 8] = ["git", "docker", "kubectl", "curl", "psql", "redis-cli", "pytest", "openssl"];
const FLAGS: [&str; 12] = [
    "--force",
    "--all",
    "--soft",
    "--tags",
    "--depth=1",
    "--no-cache",
    "--watch",
    "--dry-run",
    "--quiet",
    "--amend",
    "--rm",
    "--tail=50",
];

/// The id of the track that [`files`] makes.
pub(crate) fn track_id(n_questions: usize) -> String {
    format!("bench-{n_questions}")
}

/// The files of a track of `n_questions`: paths below the content folder, and texts.
pub(crate) fn files(n_questions: usize) -> Vec<(String, String)> {
    let track = track_id(n_questions);
    let mut words = Words(12_345);
    let mut list = String::new();
    let mut files = vec![(format!("{track}/track.fr.md"), String::new())];
    for (at, first) in (0..n_questions).step_by(PER_SKILL).enumerate() {
        let id = format!("skill-{:03}", at + 1);
        let title = format!("Comprendre {} ({})", words.of(&THINGS), at + 1);
        let _ = writeln!(list, "- [{title}]({id}.fr.md)");
        let mut text = format!(
            "# {title} {{#{id}}}\n\n{} En entretien, la question suivante porte sur ce qui se passe quand {} {} sans prévenir.\n\n\
             > Je sais dire qui {} {}.\n\n> [!IMPORTANT]\n> Dans votre projet : notez pendant une semaine ce qui {} {}.\n",
            words.sentence(),
            words.of(&THINGS),
            words.of(&DEEDS),
            words.of(&DEEDS),
            words.of(&THINGS),
            words.of(&DEEDS),
            words.of(&THINGS),
        );
        for number in first..n_questions.min(first + PER_SKILL) {
            question(&mut text, number, &mut words);
        }
        files.push((format!("{track}/{id}.fr.md"), text));
    }
    if let Some((_, text)) = files.first_mut() {
        *text = format!("# Banque de {n_questions} questions {{#{track}}}\n\nFaite pour mesurer.\n\n{list}");
    }
    files
}

fn question(text: &mut String, number: usize, words: &mut Words) {
    let class = match number % 10 {
        8 => " .order",
        9 => " .match",
        _ => "",
    };
    let (thing, other) = (words.of(&THINGS), words.of(&THINGS));
    let difficulty = 1 + number % 5;
    let _ = write!(
        text,
        "\n## Cas {} : {thing} {} {{#q{}{class} difficulty={difficulty}}}\n\n{} {}\n",
        number + 1,
        words.of(&TRAITS),
        number + 1,
        words.sentence(),
        words.sentence(),
    );
    if number % 4 == 1 {
        let _ = write!(text, "\n```sh\n$ {}\n$ {}\n```\n", words.command(), words.command());
    }
    let _ = write!(text, "\nQue faites-vous pour que **{other}** reste {} ?\n", words.of(&TRAITS));
    if number.is_multiple_of(3) {
        let _ = write!(text, "\n> [!TIP]\n> {}\n", words.sentence());
    }
    text.push('\n');
    match number % 10 {
        8 => steps(text, words),
        9 => pairs(text, words),
        kind => options(text, kind >= 6, words),
    }
    let _ = write!(
        text,
        "\n> [!NOTE]\n> {} {}\n> `{}` ne suffit pas : {}\n\n[Documentation de {}](https://example.org/{})\n",
        words.sentence(),
        words.sentence(),
        words.command(),
        words.sentence(),
        words.of(&TOOLS),
        number + 1,
    );
}

/// One right option of four, or two of five.
fn options(text: &mut String, many: bool, words: &mut Words) {
    let n = if many { 5 } else { 4 };
    let key = words.below(n);
    for at in 0..n {
        let right = at == key || (many && at == (key + 2) % n);
        let _ = writeln!(
            text,
            "- [{}] `{} {at}` {}",
            if right { 'x' } else { ' ' },
            words.command(),
            words.of(&TRAITS)
        );
        if !right {
            let _ = writeln!(text, "  > {}", words.sentence());
        }
    }
}

fn steps(text: &mut String, words: &mut Words) {
    for at in 1..=5 {
        let _ = writeln!(text, "{at}. On {} {} ({at})", words.of(&DEEDS), words.of(&THINGS));
    }
}

fn pairs(text: &mut String, words: &mut Words) {
    text.push_str("| Commande | Effet |\n|---|---|\n");
    for at in 1..=4 {
        let _ = writeln!(
            text,
            "| `{} {at}` | {} {} {at} |",
            words.command(),
            words.of(&DEEDS),
            words.of(&THINGS)
        );
    }
}

/// Words by a seed: a linear congruential generator, as good as it has to be here.
struct Words(u32);

impl Words {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % n.max(1)
    }

    fn of<'w>(&mut self, list: &[&'w str]) -> &'w str {
        list.get(self.below(list.len())).copied().unwrap_or_default()
    }

    fn sentence(&mut self) -> String {
        format!(
            "Quand {} est {}, un collègue {} {} et {} {} avec `{}`.",
            self.of(&THINGS),
            self.of(&TRAITS),
            self.of(&DEEDS),
            self.of(&THINGS),
            self.of(&DEEDS),
            self.of(&THINGS),
            self.command(),
        )
    }

    fn command(&mut self) -> String {
        format!(
            "{} {} {}{}",
            self.of(&TOOLS),
            self.of(&FLAGS),
            self.of(&["api", "web", "main", "correctif", "config"]),
            self.below(1000)
        )
    }
}
