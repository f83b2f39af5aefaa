//! Before a quiz or a placement, for who likes: can-do statements to answer, and whether to be asked how sure one is.

use palier_quiz::{SkillId, TrackId};
use yew::{Callback, Event, Html};

use crate::catalogue::{SkillEntry, TrackEntry};
use crate::effects::input;
use crate::store::claims::{self, Claim, Claims};
use crate::store::settings::Settings;
use crate::store::site::{Act, Site};
use crate::widgets::prose::line;

/// What was said of a skill.
pub(crate) type Said = (TrackId, SkillId, Claim);

/// Skills of the catalogue to be rated, track by track.
pub(super) struct Before<'a> {
    pub(super) site: &'a Site,
    /// Of these tracks all skills for which `is_asked` holds.
    pub(super) tracks: Vec<TrackId>,
    pub(super) is_asked: &'a dyn Fn(&TrackId, &SkillId) -> bool,
    pub(super) said: &'a Claims,
    pub(super) on: Callback<Said>,
}

/// The block before the app has come: closed, it looks the same.
pub(super) fn painted(site: &Site) -> Html {
    folded(site, html! { <p class="needs-app">{ site.words().knowing.needs_app }</p> })
}

fn folded(site: &Site, content: Html) -> Html {
    let words = &site.words().knowing;
    html! {
        <details class="before">
            <summary>{ words.before }</summary>
            <p>{ words.before_text }</p>
            { content }
        </details>
    }
}

impl Before<'_> {
    pub(super) fn view(&self) -> Html {
        let site = self.site;
        let entries = self.tracks.iter().filter_map(|id| site.library.catalogue.as_ref()?.track(id));
        folded(site, html! { <>{ self.confidence() }{ for entries.map(|entry| self.track(entry)) }</> })
    }

    /// The setting, where it is needed.
    fn confidence(&self) -> Html {
        let (words, settings) = (&self.site.words().knowing, self.site.settings);
        let onchange = self.site.on_act.reform(move |event: Event| {
            Act::SetSettings(Settings { confidence: input::is_ticked(&event), ..settings })
        });
        html! {
            <p><label><input type="checkbox" checked={settings.confidence} disabled={self.site.is_read_only()} {onchange} />{ " " }{ words.setting }</label></p>
        }
    }

    fn track(&self, entry: &TrackEntry) -> Html {
        let is_shown =
            |skill: &&SkillEntry| !skill.can_do.is_empty() && (self.is_asked)(&entry.id, &skill.id);
        let skills: Vec<_> = entry.skills.iter().filter(is_shown).collect();
        html! {
            if !skills.is_empty() {
                <h3>{ &entry.title }</h3>
                <ul class="claims">{ for skills.into_iter().map(|skill| html! { <li>{ self.claim(&entry.id, skill) }</li> }) }</ul>
            }
        }
    }

    fn claim(&self, track: &TrackId, skill: &SkillEntry) -> Html {
        let words = &self.site.words().knowing;
        let now = claims::of(self.said, track, &skill.id);
        let radio = |one: Claim| {
            let said = (track.clone(), skill.id.clone(), one);
            let onchange = self.on.reform(move |_: Event| said.clone());
            let name = format!("claim-{track}-{}", skill.id);
            html! { <label><input type="radio" {name} checked={now == Some(one)} {onchange} />{ " " }{ (words.claim)(one) }</label> }
        };
        html! {
            <fieldset class="confidence" disabled={self.site.is_read_only()}>
                <legend>{ line(&skill.can_do) }</legend>
                { for Claim::ALL.into_iter().map(radio) }
            </fieldset>
        }
    }
}
