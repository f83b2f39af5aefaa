//! Lists of words, in three languages, folded as by [`super::text::fold`].

use std::collections::HashSet;
use std::sync::LazyLock;

use palier_quiz::Lang;

pub(crate) type Words = HashSet<&'static str>;

fn words(list: &'static str) -> Words {
    list.split_whitespace().collect()
}

const fn in_lang(lists: &[Words; 3], lang: Lang) -> &Words {
    let [fr, en, ru] = lists;
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
        Lang::Ru => ru,
    }
}

/// Words that say too much to be true, and so give a wrong option away.
pub(crate) fn absolutes(lang: Lang) -> &'static Words {
    static LISTS: LazyLock<[Words; 3]> = LazyLock::new(|| {
        [
            words(
                "\
            absolument aucun aucune aucunement definitivement entierement exclusivement forcement garanti garantie \
            garantit impossible integralement jamais necessairement obligatoirement parfaitement rien seul seule \
            seulement seules seuls strictement systematiquement totalement toujours tous tout toute toutes uniquement",
            ),
            words(
                "\
            absolutely all always any anything completely entirely every everything exclusively fully guaranteed \
            guarantees impossible must never no nobody none nothing only solely strictly totally",
            ),
            words(
                "\
            абсолютно весь всегда все всех всю вся гарантирует исключительно любая любой любое любые невозможно \
            никакие никакой никогда никто ничего обязательно полностью совершенно строго только",
            ),
        ]
    });
    in_lang(&LISTS, lang)
}

/// Those of the words above that may tell a mere number.
pub(crate) static QUANTIFIERS: LazyLock<Words> = LazyLock::new(|| {
    words(
        "\
        aucun aucune rien tous tout toute toutes all any anything every everything must no весь все всех всю вся \
        любая любой",
    )
});

/// Products whose version is often told by a number alone.
pub(crate) static PRODUCTS: LazyLock<Words> = LazyLock::new(|| {
    words(
        "\
        alpine android angular ansible boot chrome compose debian django docker elasticsearch engine eslint explorer \
        fastapi fedora firefox flask git gitlab gunicorn helm ios java jenkins kafka kotlin kubernetes laravel macos \
        mariadb mongodb mysql next.js nginx node node.js nodejs npm openssl pandas php postgres postgresql pydantic \
        pytest python rabbitmq rails react redis ruby sklearn sonarqube spring swift symfony terraform typescript \
        ubuntu vue webpack windows",
    )
});

/// Words that are in every question and tell nothing about what it asks.
pub(crate) fn common(lang: Lang) -> &'static Words {
    static LISTS: LazyLock<[Words; 3]> = LazyLock::new(|| {
        [
            words(
                "\
            a afin ai alors apres au aux avant avec avez c ce cela celle celui ces cet cette chez comme comment d \
            dans de des deux doit donc dont du elle elles en encore entre est et etait ete etes etre eux faire fait \
            faites il ils j je l la le les leur leurs lui m mais me meme mes moi mon n ne nos notre nous on ont ou \
            par parmi pas peut plus pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans se \
            sera ses si son sont sous sur t te tes toi ton tu un une va vers vos votre vous y laquelle lequel \
            lesquelles lesquels chaque lorsque non oui aussi ici quelques aujourd hui hier demain maintenant",
            ),
            words(
                "\
            a about after also an and are as at be been before but by can did do does each first for from had has \
            have he her his how i if in into is it its me more my not of on one or other our out over same she should \
            so some than that the their them then there these they this those to two up us was we were what when \
            where which while who why will with would you your",
            ),
            words(
                "\
            а без бы был была были было в вам вас ваш ваша ваше ваши во вы да для до его ее если есть же за и из или \
            им их к как какая какие какое какой когда кто ли мы на над не нет но о об он она они оно от по под почему \
            при с со так там то у уже что чтобы это этот эта эти я",
            ),
        ]
    });
    in_lang(&LISTS, lang)
}

/// Words with which questions of any content are asked.
pub(crate) static FORMULAS: LazyLock<Words> = LazyLock::new(|| {
    words(
        "\
        associez bon bonne choisissez chose classez cochez dernier derniere etape etapes ordonnez ordre premier \
        premiere proposez rangez remettez repondez reponse reponses suivant suivante suivantes suivants vrai faux \
        answer answers best choose following last match next order put select step steps true false выберите \
        порядке порядок расположите сопоставьте шаги верно",
    )
});

/// How the options begin of a question that is true or false.
pub(crate) const TRUE_OR_FALSE: [(&str, &str); 6] =
    [("vrai", "faux"), ("oui", "non"), ("true", "false"), ("yes", "no"), ("верно", "неверно"), ("да", "нет")];

/// Whole options, without marks, that stand for the others, with ` / ` between. `*` is any word, at the end any words;
/// `?` a letter or a digit, `&` a letter, `@` a word for an option, `!` one for right or wrong;
/// `~` stands for an ending.
const ALL_OR_NONE: &str = "\
    toutes / tous / tout cela / tout ca / toutes les @ / tous les @ / toutes ces @ * / tous ces @ * / \
    toutes les @ ! / tous les @ ! / toutes les @ sont ! / tous les @ sont ! / toutes les @ conviennent / \
    toutes les @ precedentes * / tous les @ precedents * / toutes les precedentes / tous les precedents / \
    toutes les * ci dessus * / tous les * ci dessus * / toutes les @ proposees / tous les @ proposes / \
    toutes sont ! / tous sont ! / toutes celles ci / tous ceux ci / toutes celles la / tous ceux la / \
    toutes a la fois / tous a la fois / tout a la fois / toutes les autres / tous les autres / \
    toutes les autres @ * / tout ce qui precede * / tout ce qui est cite * / tout ce qui est mentionne * / \
    tout ce qui est liste * / tout ce qui est ci dessus / l'ensemble de ces @ * / l'ensemble des @ * / \
    chacune de ces @ / chacun de ces @ / \
    aucune / aucun / aucune de ces * / aucun de ces * / aucun de ceux ci * / aucune de celles ci * / \
    aucune des @ / aucun des @ / aucune des @ n'est ! / aucun des @ n'est ! / aucune des @ ne convient / \
    aucune des @ proposees * / aucun des @ proposes * / aucune des @ precedentes * / aucun des @ precedents * / \
    aucune des precedentes * / aucun des precedents * / aucune des * ci dessus * / aucun des * ci dessus * / \
    aucune des autres / aucun des autres / aucune des autres @ * / aucune d'entre elles / aucun d'entre eux / \
    aucune d'entre elles n'est ! / aucun d'entre eux n'est ! / aucune n'est ! / aucun n'est ! / \
    aucune des deux / aucun des deux / aucune des trois / aucun des trois / aucune @ / aucune ! @ / aucune @ ! / \
    aucune @ n'est ! / aucune @ ne convient / rien de tout cela * / rien de tout ca * / rien de ce qui precede / \
    ni l'un ni l'autre / ni l'une ni l'autre / \
    les deux / les deux @ / les deux @ sont ! / les deux @ precedentes / les deux premieres @ / les deux sont ! / \
    les deux conviennent / les deux a la fois / les trois / les trois @ / les trois @ sont ! / les trois sont ! / \
    les trois a la fois / les quatre / les quatre @ / les quatre a la fois / \
    les @ ? et ? / @ ? et ? / les @ ? ? et ? / & et & / & & et & / \
    all / all of the above * / all the above * / any of the above * / everything above / all of these * / \
    all of them / all of them are ! / all the others / all of the others / all the @ / all of the @ / all @ / \
    all @ are ! / all the @ are ! / all the @ above / all of the @ above / all of the listed @ / all the listed @ / \
    all of the given @ / all the given @ / all listed @ / all are ! / all three / all four / either of the above / \
    either of these / \
    none / none of the above * / none of these * / none of them / none of them is ! / none of them are ! / \
    none of the others / none of the @ / none of the @ above / none of the @ is ! / none of the @ are ! / \
    none of the listed * / none of the given @ / none is ! / none are ! / \
    both / both of the above * / both of these * / both of them / both @ / both @ are ! / both are ! / \
    both & and & / both ? and ? / neither / neither of the above * / neither of these * / neither is ! / \
    neither & nor & / & and & / & & and & / & and & only / @ ? and ? / @ ? ? and ? / \
    все / все @ / все @ ! / все ! / все это / все эти @ / все эти @ ! / все три / все три @ / все четыре @ / \
    все вышеперечисленн~ * / все перечисленн~ / все перечисленн~ @ * / все перечисленное * / все вышеуказанн~ * / \
    все вышеназванн~ * / все указанное * / все из вышеперечисленн~ * / все из перечисленн~ * / все из указанн~ * / \
    все выше перечисленное * / ! все перечисленное / ! все вышеперечисленное / \
    ничего / ничего из * / ни один из * / ни одно из * / ни одна из * / ни один @ / ни один @ не ! / \
    ни один @ не подходит / нет ! @ * / ! @ нет / ни то ни другое / ни тот ни другой / \
    оба / оба @ / оба @ ! / оба ! / & и & / & & и & / @ ? и ? / @ ? ? и ?";

/// Words for an option.
static OPTION: LazyLock<Words> = LazyLock::new(|| {
    words(
        "\
        reponse reponses proposition propositions option options affirmation affirmations choix solution solutions \
        assertion assertions enonce enonces answer answers choice choices statement statements вариант варианта варианты \
        вариантов ответ ответы ответа ответов утверждение утверждения утверждений",
    )
});

/// Words that say whether an option is right.
static JUDGEMENT: LazyLock<Words> = LazyLock::new(|| {
    words(
        "\
        correct correcte corrects correctes vrai vraie vrais vraies juste justes bon bonne bons bonnes exact exacte \
        exacts exactes possibles valable valables valide valides faux fausse fausses incorrect incorrecte incorrectes \
        right true valid wrong false верно верен верны верный верные верного верных правильно правильны правильный \
        правильные правильного правильных неверны неправильны",
    )
});

/// Whether the words of an option stand for the other options.
pub(crate) fn is_all_or_none(words: &[String]) -> bool {
    ALL_OR_NONE.split(" / ").any(|pattern| fits(pattern, words))
}

fn fits(pattern: &str, words: &[String]) -> bool {
    let mut wanted = pattern.split([' ', '\'']).peekable();
    let mut words = words.iter();
    while let Some(want) = wanted.next() {
        if want == "*" && wanted.peek().is_none() {
            return true;
        }
        let is_wanted = |word: &String| match want {
            "*" => true,
            "?" => word.chars().count() == 1,
            "&" => word.chars().count() == 1 && word.chars().all(char::is_alphabetic),
            "@" => OPTION.contains(word.as_str()),
            "!" => JUDGEMENT.contains(word.as_str()),
            want => match want.strip_suffix('~') {
                Some(beginning) => word.starts_with(beginning),
                None => word == want,
            },
        };
        if !words.next().is_some_and(is_wanted) {
            return false;
        }
    }
    words.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::super::text::words;
    use super::*;

    #[track_caller]
    fn case(option: &str, want: bool) {
        assert_eq!(is_all_or_none(&words(option)), want, "{option:?}");
    }

    #[test]
    fn options_that_stand_for_the_others() {
        case("Toutes les réponses ci-dessus", true);
        case("Toutes les réponses précédentes sont correctes.", true);
        case("Toutes ces réponses", true);
        case("Aucune de ces propositions", true);
        case("Aucune des réponses", true);
        case("Tout ce qui précède", true);
        case("Les deux", true);
        case("Les réponses A et C", true);
        case("Les réponses HTTP et FTP", false);
        case("Aucune des autres réponses", true);
        case("Aucun des autres conteneurs", false);
        case("Aucun", true);
        case("Toutes les réponses HTTP passent par le cache", false);
        case("Toutes les branches locales sont supprimées", false);
        case("Aucun conteneur ne redémarre", false);
        case("Aucune des branches n'est publiée", false);
        case("Tous les commits", false);
        case("All of the above", true);
        case("None of the above.", true);
        case("Both A and B", true);
        case("All of the containers stop", false);
        case("None of the commits is lost", false);
        case("Всё вышеперечисленное", true);
        case("Ничего из перечисленного", true);
        case("Ни один из вариантов", true);
        case("Все ответы верны", true);
        case("Все контейнеры остановятся", false);
        case("Toutes les options sont correctes", true);
        case("Toutes les options sont ignorées", false);
        case("Aucune d'entre elles", true);
        case("Aucune bonne réponse", true);
        case("Aucune réponse n'arrive avant le délai", false);
        case("Les deux sont vraies", true);
        case("Les deux réponses viennent du cache", false);
        case("A, B et C", true);
        case("1 et 2", false);
        case("Tous les précédents", true);
        case("Tous les commits précédents", false);
        case("Rien de ce qui précède", true);
        case("Any of the above", true);
        case("All are correct", true);
        case("All three replicas answer", false);
        case("Neither is correct", true);
        case("Both options", true);
        case("Both options of the command", false);
        case("Все верны", true);
        case("Верно всё перечисленное", true);
        case("Нет правильных ответов", true);
        case("Ни то, ни другое", true);
        case("Оба", true);
        case("Оба процесса", false);
        case("", false);
    }
}
