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
        android angular ansible chrome compose debian django docker engine explorer fastapi firefox flask git \
        gitlab gunicorn helm java kubernetes mariadb mysql nginx node node.js nodejs pandas php postgres postgresql \
        pytest python redis sklearn terraform ubuntu",
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

/// Whole options, without marks, that stand for the others, with ` / ` between; `*` is any word, at the end any words; `?` is a letter.
const ALL_OR_NONE: &str = "\
    les reponses ? et ? / reponses ? et ? / les options ? et ? / les propositions ? et ? / tout ce qui est cite * / \
    aucune des autres / aucun des autres / aucune des autres reponses * / aucune des autres propositions * / \
    aucune des autres options * / toutes les autres / tous les autres / toutes les autres reponses * / \
    answers ? and ? / options ? and ? / all the others / none of the others / both of them / all of the others / \
    все вышеперечисленные * / все перечисленные ответы * / все перечисленные варианты * / \
    toutes les reponses / toutes les * ci dessus * / toutes les * precedentes * / tous les * precedents * / \
    tous les * ci dessus * / toutes ces reponses * / toutes ces propositions * / toutes ces options * / \
    tous ces choix * / toutes les propositions / toutes les options / tous les choix / \
    toutes les reponses sont * / toutes les propositions sont * / tout ce qui precede * / tout cela * / \
    tout ca / toutes / tous / aucune / aucun / aucune de ces * / aucun de ces * / aucun de ceux ci * / \
    aucune de celles ci * / aucune des reponses * / aucune des propositions * / aucune des options * / \
    aucun des choix * / aucune reponse * / aucun des * precedents * / aucune des * precedentes * / \
    aucun des * ci dessus * / aucune des * ci dessus * / rien de tout cela * / rien de tout ca * / les deux / \
    les deux reponses * / les trois / les trois reponses * / les reponses a et b * / a et b / les quatre / \
    ni l'un ni l'autre / all of the above * / all the above * / none of the above * / all of these * / \
    none of these * / all of them / none of them / none / all / both / both of the above * / both of these * \
    / neither of the above * / neither of these * / both a and b / a and b / all answers * / all options * / \
    none of the answers * / none of the options * / all of the options * / neither / все вышеперечисленное * \
    / все перечисленное * / все вышеуказанное * / все указанное * / все ответы * / все варианты * / \
    все из вышеперечисленного * / все из перечисленного * / все выше перечисленное * / ничего из * / \
    ни один из * / ни одно из * / ни одна из * / ни один вариант * / нет верного ответа * / \
    нет правильного ответа * / верного ответа нет / правильного ответа нет / оба варианта * / оба ответа * / \
    все / ничего";

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
        let is_wanted =
            |word: &String| want == "*" || word == want || (want == "?" && word.chars().count() == 1);
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
        case("", false);
    }
}
