//! The form of a test: native controls, each with what is wrong beside it.

use palier_quiz::link::{MAX_NAME, MAX_QUESTIONS};
use palier_quiz::{Mode, SkillId};
use yew::{Callback, Event, Html, InputEvent, MouseEvent};

use super::Msg as PageMsg;
use super::make::{Make, Msg, Switch, Text, kind_names, lang_name};
use super::trouble::problems;
use crate::catalogue::{SkillEntry, TrackEntry};
use crate::effects::input;
use crate::route::SITE_LANGS;
use crate::store::draft::{By, Draft};
use crate::store::site::{Act, Site};
use crate::widgets::notice::button;

/// The field that may not be empty.
pub(super) const N: &str = "make-n";

/// The most that fits into the field of a number.
const MAX_DIGITS: usize = 4;

/// What the parts of the form need.
struct Form<'a> {
    site: &'a Site,
    make: &'a Make,
    on: Callback<Msg>,
}

pub(super) fn form(site: &Site, make: &Make) -> Html {
    let on = site.on_act.reform(|msg| Act::OnPage(PageMsg::Make(msg)));
    let form = Form { site, make, on };
    let words = &site.words().make;
    html! {
        <div class="make-form">
            <p class="lead">{ words.lead }</p>
            <p class="needs-app quiet">{ words.needs_app }</p>
            { problems(site, &make.draft.tracks(), false) }
            <fieldset class="plain" role="none" disabled={!make.ready}>
                { form.what() }
                { form.how() }
                { form.about() }
                { form.who() }
                { form.actions() }
            </fieldset>
        </div>
    }
}

impl Form<'_> {
    fn what(&self) -> Html {
        let words = &self.site.words().make;
        let catalogue = self.site.library.catalogue.as_ref();
        let tracks = catalogue.map(|catalogue| catalogue.tracks.as_slice()).unwrap_or_default();
        let kind = |(at, name): (usize, &'static str)| {
            let checked = !self.make.draft.without.contains(&at);
            let onchange = self.on.reform(move |event: Event| Msg::ChoseKind(at, input::is_ticked(&event)));
            html! { <li><label><input type="checkbox" {checked} {onchange} />{ name }</label></li> }
        };
        html! {
            <fieldset class="card" id="make-what" tabindex="-1" aria-describedby="make-what-wrong">
                <legend>{ words.what }</legend>
                <p class="quiet">{ words.what_help }</p>
                { self.wrong("make-what") }
                <ul class="tree">{ for tracks.iter().map(|entry| self.track(entry)) }</ul>
                <fieldset class="plain" id="make-kinds" tabindex="-1" aria-describedby="make-kinds-wrong">
                    <legend>{ words.kinds }</legend>
                    { self.wrong("make-kinds") }
                    <ul class="ticks">{ for kind_names(self.site).map(kind) }</ul>
                </fieldset>
                { self.asked() }
                <div class="facts" role="status">{ self.facts() }</div>
            </fieldset>
        }
    }

    /// So many questions, or as many as it takes.
    fn asked(&self) -> Html {
        let (words, draft) = (&self.site.words().make, &self.make.draft);
        let choice = |by: By, label: &'static str| {
            let onchange = self.on.reform(move |_: Event| Msg::Asked(by));
            html! { <label><input type="radio" name="make-asked" checked={draft.asked == by} {onchange} />{ label }</label> }
        };
        let help = (words.n_help)(self.make.facts.there.min(MAX_QUESTIONS));
        html! {
            <fieldset class="plain">
                <legend>{ words.how_many }</legend>
                { choice(By::Number, words.by_number) }
                { choice(By::Placing, words.by_placing) }
                if draft.asked == By::Number { { self.number(N, words.n, &help, |draft| &mut draft.n) } }
            </fieldset>
        }
    }

    /// A topic, with its skills to open.
    fn track(&self, entry: &TrackEntry) -> Html {
        let words = &self.site.words().make;
        let ids: Vec<SkillId> = entry.skills.iter().map(|skill| skill.id.clone()).collect();
        let n = ids.iter().filter(|id| self.make.draft.has(&entry.id, id)).count();
        let (track, all) = (entry.id.clone(), ids.clone());
        let onchange = self
            .on
            .reform(move |event: Event| Msg::Chose(track.clone(), all.clone(), input::is_ticked(&event)));
        let skill = |skill: &SkillEntry| {
            let (track, id) = (entry.id.clone(), skill.id.clone());
            let checked = self.make.draft.has(&track, &id);
            let onchange = self.on.reform(move |event: Event| {
                Msg::Chose(track.clone(), vec![id.clone()], input::is_ticked(&event))
            });
            html! {
                <li><label><input type="checkbox" {checked} {onchange} />{ &skill.title }</label></li>
            }
        };
        html! {
            <li>
                <label><input type="checkbox" checked={n == ids.len()} {onchange} />{ &entry.title }</label>
                <details>
                    <summary>{ (words.skills_of)(n, ids.len()) }</summary>
                    <ul>{ for entry.skills.iter().map(skill) }</ul>
                </details>
            </li>
        }
    }

    fn facts(&self) -> Html {
        let (words, facts) = (&self.site.words().make, self.make.facts);
        if self.make.draft.skills.is_empty() {
            return html! { <p>{ words.none_yet }</p> };
        }
        if facts.loading {
            return html! { <p>{ words.loading }</p> };
        }
        html! {
            <>
                <p>{ (words.there)(facts.there) }{ " " }if facts.seconds > 0 { { (words.lasts)((facts.seconds + 30) / 60) } }</p>
                if let Some(apart) = facts.apart { <p>{ (words.apart)(apart) }</p> }
                if facts.seconds > 0 { <p class="quiet">{ words.lasts_help }{ " " }if facts.apart.is_some() { { words.apart_help } }</p> }
            </>
        }
    }

    fn how(&self) -> Html {
        let (words, draft) = (&self.site.words().make, &self.make.draft);
        let choice = |mode: Mode, label: &'static str| {
            let onchange = self.on.reform(move |_: Event| Msg::Mode(mode));
            let checked = draft.mode == mode;
            html! { <label><input type="radio" name="make-mode" {checked} {onchange} />{ label }</label> }
        };
        html! {
            <fieldset class="card">
                <legend>{ words.how }</legend>
                if draft.asked == By::Number {
                    { choice(Mode::Exam, words.exam) }
                    { choice(Mode::Practice, words.practice) }
                }
                { self.number("make-minutes", words.minutes, words.minutes_help, |draft| &mut draft.minutes) }
                { self.number("make-extra", words.extra, words.extra_help, |draft| &mut draft.extra) }
                { self.langs() }
                { self.tick("make-shows", words.shows_result, "", draft.shows_result, |draft| &mut draft.shows_result) }
                { self.tick("make-leaving", words.records_leaving, words.leaving_help, draft.records_leaving, |draft| &mut draft.records_leaving) }
                { self.field("date", "make-expires", words.expires, words.expires_help, |draft| &mut draft.expires) }
            </fieldset>
        }
    }

    fn langs(&self) -> Html {
        let words = &self.site.words().make;
        let onchange =
            self.on.reform(|event: Event| Msg::Wrote(|draft| &mut draft.lang, input::selected(&event)));
        let chosen = self.make.draft.lang.as_str();
        let option = |code: &'static str, name: &'static str| {
            html! { <option value={code} selected={code == chosen}>{ name }</option> }
        };
        html! {
            <p class="field">
                <label for="make-lang">{ words.lang }</label>
                <select id="make-lang" {onchange}>
                    { option("", words.any_lang) }
                    { for SITE_LANGS.iter().map(|lang| option(lang.code(), lang_name(self.site, *lang))) }
                </select>
            </p>
        }
    }

    fn about(&self) -> Html {
        let words = &self.site.words().make;
        html! {
            <fieldset class="card">
                <legend>{ words.about }</legend>
                { self.field("text", "make-title", words.test_title, "", |draft| &mut draft.title) }
                { self.field("text", "make-from", words.from, "", |draft| &mut draft.from) }
                { self.lines("make-note", words.note, "", |draft| &mut draft.note) }
            </fieldset>
        }
    }

    fn who(&self) -> Html {
        let (words, draft) = (&self.site.words().make, &self.make.draft);
        html! {
            <fieldset class="card">
                <legend>{ words.who }</legend>
                { self.lines("make-names", words.names, words.names_help, |draft| &mut draft.names) }
                { self.tick("make-draw", words.own_draw, words.own_draw_help, draft.own_draw, |draft| &mut draft.own_draw) }
            </fieldset>
        }
    }

    fn actions(&self) -> Html {
        let (words, make) = (&self.site.words().make, self.make);
        let press = |msg: Msg| self.on.reform(move |_: MouseEvent| msg.clone());
        html! {
            <p class="actions">
                { button("button primary", words.make, press(Msg::Made)) }
                { button("button", words.preview, press(Msg::Previewed)) }
                if make.draft != Draft::default() { { button("button quiet", words.start_over, press(Msg::StartedOver)) } }
                if make.before.is_some() { { button("button quiet", words.undo, press(Msg::Undone)) } }
            </p>
        }
    }

    /// What is wrong at a control; there is a place for it either way.
    fn wrong(&self, id: &'static str) -> Html {
        let wrong = self.make.wrong.filter(|wrong| wrong.control() == id);
        html! { <span class="wrong" id={format!("{id}-wrong")}>{ wrong.map(|wrong| wrong.text(self.site)) }</span> }
    }

    fn number(&self, id: &'static str, label: &'static str, help: &str, text: Text) -> Html {
        self.field("number", id, label, help, text)
    }

    fn field(
        &self,
        kind: &'static str,
        id: &'static str,
        label: &'static str,
        help: &str,
        text: Text,
    ) -> Html {
        let oninput = self.on.reform(move |event: InputEvent| Msg::Wrote(text, input::written(&event)));
        let value = text(&mut self.make.draft.clone()).clone();
        let is_wrong = self.make.wrong.is_some_and(|wrong| wrong.control() == id);
        // What is not a number in a field for one is kept from us by the browser: it could not be called wrong.
        let is_number = kind == "number";
        let most = (kind != "date").then(|| (if is_number { MAX_DIGITS } else { MAX_NAME }).to_string());
        // A year of five digits is a slip.
        let until = (kind == "date").then_some("9999-12-31");
        html! {
            <p class="field">
                <label for={id}>{ label }</label>
                <input type={if is_number { "text" } else { kind }} {id} {value} {oninput} inputmode={is_number.then_some("numeric")} max={until} maxlength={most} required={(id == N).then_some("")} aria-invalid={is_wrong.then_some("true")} aria-describedby={format!("{id}-wrong {id}-help")} />
                { self.wrong(id) }
                <span class="quiet" id={format!("{id}-help")}>{ help }</span>
            </p>
        }
    }

    fn lines(&self, id: &'static str, label: &'static str, help: &'static str, text: Text) -> Html {
        let oninput = self.on.reform(move |event: InputEvent| Msg::Wrote(text, input::written(&event)));
        let value = text(&mut self.make.draft.clone()).clone();
        let is_wrong = self.make.wrong.is_some_and(|wrong| wrong.control() == id);
        html! {
            <p class="field">
                <label for={id}>{ label }</label>
                <textarea {id} rows="4" {value} {oninput} aria-invalid={is_wrong.then_some("true")} aria-describedby={format!("{id}-wrong {id}-help")}></textarea>
                { self.wrong(id) }
                <span class="quiet" id={format!("{id}-help")}>{ help }</span>
            </p>
        }
    }

    fn tick(
        &self,
        id: &'static str,
        label: &'static str,
        help: &'static str,
        checked: bool,
        switch: Switch,
    ) -> Html {
        let onchange = self.on.reform(move |event: Event| Msg::Switched(switch, input::is_ticked(&event)));
        html! {
            <>
                <label><input type="checkbox" {checked} {onchange} aria-describedby={id} />{ label }</label>
                <span class="quiet" {id}>{ help }</span>
            </>
        }
    }
}
