//! A cell of the skill map, and what its signs mean.

use yew::{Html, classes};

use super::chance::{Chance, Sure, chance};
use crate::words::{Weight, Words};

pub(crate) struct Cell {
    pub(crate) title: String,
    /// To the skill's questions.
    pub(crate) href: String,
    /// Chance of mastery in whole per cent; none without answers.
    pub(crate) percent: Option<u32>,
    pub(crate) chance: Chance,
    pub(crate) weight: Weight,
}

pub(crate) fn cell(words: &Words, cell: &Cell) -> Html {
    let label = (words.skills.cell)(
        &cell.title,
        (words.place.chance)(cell.chance),
        (words.skills.weight)(cell.weight),
    );
    html! {
        <li>
            <a class={classes!("cell", chance(cell.chance))} href={cell.href.clone()} aria-label={label} data-percent={cell.percent.map(|p| p.to_string())}>
                <span class="sign" aria-hidden="true">{ cell.chance.sign() }</span>
                <span class="cell-title">{ &cell.title }</span>
                { bars(cell.weight) }
            </a>
        </li>
    }
}

/// As many bars as the weight has steps.
fn bars(weight: Weight) -> Html {
    let filled = match weight {
        Weight::Nothing => 0,
        Weight::Little => 1,
        Weight::Some => 2,
        Weight::Enough => 3,
    };
    html! {
        <span class="bars" aria-hidden="true">
            { for (0..3).map(|n| html! { <span class={if n < filled { "bar full" } else { "bar" }}></span> }) }
        </span>
    }
}

pub(crate) fn legend(words: &Words) -> Html {
    let chances = [
        Chance::Unknown,
        Chance::No(Sure::Likely),
        Chance::No(Sure::Probably),
        Chance::Open,
        Chance::Yes(Sure::Probably),
        Chance::Yes(Sure::Likely),
    ];
    let sign = |of: Chance| {
        html! { <li><span class={classes!("sign", chance(of))} aria-hidden="true">{ of.sign() }</span>{ " " }{ (words.place.chance)(of) }</li> }
    };
    let weight = |of: Weight| html! { <li>{ bars(of) }{ " " }{ (words.skills.weight)(of) }</li> };
    html! {
        <div class="legend card">
            <p class="caption">{ words.skills.legend }</p>
            <ul>{ for chances.into_iter().map(sign) }</ul>
            <p class="caption">{ words.skills.legend_weight }</p>
            <ul>{ for [Weight::Nothing, Weight::Little, Weight::Some, Weight::Enough].into_iter().map(weight) }</ul>
        </div>
    }
}
