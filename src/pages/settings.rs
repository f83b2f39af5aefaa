//! Settings: how it looks, how it listens, and a backup of everything that is remembered.

use yew::prelude::*;

use crate::effects::{files, input, net};
use crate::store::backup::{self, ImportError, MAX_BYTES};
use crate::store::records;
use crate::store::settings::{Settings, Theme};
use crate::store::site::{Act, Site, use_site};
use crate::words::SettingsWords;

const BACKUP_NAME: &str = "palier-sauvegarde.json";

#[component]
pub(super) fn SettingsPage() -> Html {
    let site = use_site();
    let words = &site.words().settings;
    let settings = site.settings;
    let themes = Theme::ALL.into_iter().zip(words.themes).map(|(theme, label)| {
        let onchange = site.on_act.reform(move |_: Event| Act::SetSettings(Settings { theme, ..settings }));
        let checked = settings.theme == theme;
        html! { <label><input type="radio" name="theme" {checked} {onchange} />{ " " }{ label }</label> }
    });
    let on_shortcuts = site
        .on_act
        .reform(move |event: Event| Act::SetSettings(Settings { shortcuts: input::is_ticked(&event), ..settings }));
    html! {
        <>
            <h1>{ words.title }</h1>
            <fieldset class="card"><legend>{ words.theme }</legend>{ for themes }</fieldset>
            <fieldset class="card">
                <legend>{ words.keys }</legend>
                <label>
                    <input type="checkbox" checked={settings.shortcuts} onchange={on_shortcuts} aria-describedby="keys-text" />
                    { " " }{ words.keys_label }
                </label>
                <p id="keys-text" class="quiet">{ words.keys_text }</p>
            </fieldset>
            <Data />
        </>
    }
}

/// Export, import with undo, and forgetting.
#[component]
fn Data() -> Html {
    let site = use_site();
    let words = &site.words().settings;
    let said = use_state(String::new);
    let clearing = use_state(|| false);
    let kept = use_state(|| (0_usize, false));
    use_effect_with((*said).clone(), {
        let kept = kept.setter();
        move |_| kept.set((records::n_set_aside(), backup::can_undo()))
    });
    let (n_aside, can_undo) = *kept;
    let press = |act: fn(&Site) -> String| {
        let (site, said) = (site.clone(), said.setter());
        Callback::from(move |_: MouseEvent| said.set(act(&site)))
    };
    let on_file = {
        let (site, said) = (site.clone(), said.setter());
        Callback::from(move |event: Event| {
            let (site, said) = (site.clone(), said.clone());
            net::spawn(async move { said.set(import(&site, files::chosen(&event, MAX_BYTES).await)) });
        })
    };
    let ask = |wanted: bool| {
        let clearing = clearing.setter();
        Callback::from(move |_: MouseEvent| clearing.set(wanted))
    };
    let read_only = site.is_read_only();
    html! {
        <section class="card data" aria-labelledby="data-title">
            <h2 id="data-title">{ words.data }</h2>
            <p>{ words.data_text }</p>
            if n_aside > 0 { <p class="help">{ (words.set_aside)(n_aside) }</p> }
            <p class="said" role="status">{ &**said }</p>
            <p class="actions"><button type="button" class="button" onclick={press(export)}>{ words.export }</button></p>
            <p>
                <label for="import">{ words.import }</label>{ " " }
                <input type="file" id="import" accept="application/json,.json" disabled={read_only} onchange={on_file} aria-describedby="import-text" />
            </p>
            <p id="import-text" class="quiet">{ words.import_text }</p>
            if can_undo {
                <p class="actions"><button type="button" class="button" disabled={read_only} onclick={press(undo)}>{ words.undo }</button></p>
            }
            <p class="quiet">{ words.clear_text }</p>
            if *clearing {
                <p role="alert">{ words.clear_sure }</p>
                <p class="actions">
                    <button type="button" class="button" onclick={ask(false)}>{ words.clear_no }</button>
                    <button type="button" class="button danger" onclick={press(clear)}>{ words.clear_yes }</button>
                </p>
            } else {
                <p class="actions"><button type="button" class="button" disabled={read_only} onclick={ask(true)}>{ words.clear }</button></p>
            }
        </section>
    }
}

fn export(site: &Site) -> String {
    let words = &site.words().settings;
    match backup::export() {
        Ok(text) if files::save(BACKUP_NAME, "application/json", &text) => words.exported.to_owned(),
        _ => site.words().trouble.storage_refused.to_owned(),
    }
}

fn import(site: &Site, text: Option<String>) -> String {
    let words = &site.words().settings;
    let Some(text) = text else { return words.unreadable.to_owned() };
    match backup::import(&text) {
        Ok(n) => {
            site.on_act.emit(Act::Reread);
            (words.imported)(n)
        }
        Err(error) => import_failed(site, words, error).to_owned(),
    }
}

fn import_failed(site: &Site, words: &SettingsWords, error: ImportError) -> &'static str {
    match error {
        ImportError::NotABackup => words.not_a_backup,
        ImportError::Newer => words.newer_backup,
        ImportError::Damaged => words.damaged_backup,
        ImportError::Storage(crate::effects::storage::StorageFault::Refused) => site.words().trouble.storage_refused,
        ImportError::Storage(crate::effects::storage::StorageFault::Full) => site.words().trouble.storage_full,
    }
}

fn undo(site: &Site) -> String {
    let done = backup::undo();
    site.on_act.emit(Act::Kept(done));
    site.on_act.emit(Act::Reread);
    if done.is_ok() { site.words().settings.undone.to_owned() } else { String::new() }
}

fn clear(site: &Site) -> String {
    let done = backup::clear();
    site.on_act.emit(Act::Kept(done));
    site.on_act.emit(Act::Reread);
    if done.is_ok() { site.words().settings.cleared.to_owned() } else { String::new() }
}
