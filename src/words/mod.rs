//! What the reader reads, one file a language: a phrase that is missing in one of them does not compile.

mod fr;
mod number;

use palier_quiz::{Lang, Level};

use crate::store::log::Stands;

/// All words of the site in one language, by the page they stand on.
pub(crate) struct Words {
    pub(crate) shell: ShellWords,
    pub(crate) home: HomeWords,
    pub(crate) path: PathWords,
    pub(crate) topics: TopicsWords,
    pub(crate) track: TrackWords,
    pub(crate) quiz: QuizWords,
    pub(crate) result: ResultWords,
    pub(crate) settings: SettingsWords,
    pub(crate) trouble: TroubleWords,
    #[cfg(feature = "ssr")]
    pub(crate) page: PageWords,
}

/// The words of a language; the first one where it is not spoken yet.
pub(crate) fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Fr | Lang::En | Lang::Ru => &fr::FR,
    }
}

/// What every page shows, and what pages say of themselves.
pub(crate) struct ShellWords {
    pub(crate) name: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) nav: &'static str,
    pub(crate) path: &'static str,
    pub(crate) topics: &'static str,
    pub(crate) settings: &'static str,
    pub(crate) no_tracking: &'static str,
    pub(crate) version: fn(&str) -> String,
    pub(crate) loading: &'static str,
    pub(crate) page_title: fn(&str) -> String,
}

pub(crate) struct HomeWords {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) path_title: &'static str,
    pub(crate) path_text: &'static str,
    pub(crate) path_go: &'static str,
    pub(crate) topics_title: &'static str,
    pub(crate) topics_text: &'static str,
    pub(crate) topics_go: &'static str,
    pub(crate) mix_title: &'static str,
    pub(crate) mix_text: &'static str,
    pub(crate) mix_go: &'static str,
    pub(crate) continue_title: &'static str,
    pub(crate) promises: &'static [(&'static str, &'static str)],
    pub(crate) promises_title: &'static str,
}

pub(crate) struct PathWords {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) level: fn(Level) -> String,
    pub(crate) can_do: &'static str,
    pub(crate) study: &'static str,
    pub(crate) start: fn(&str) -> String,
    pub(crate) stands: fn(Stands) -> &'static str,
    pub(crate) summary: fn(u32, usize) -> String,
}

pub(crate) struct TopicsWords {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) n_questions: fn(usize) -> String,
    pub(crate) mix_title: &'static str,
    pub(crate) mix_text: &'static str,
    pub(crate) mix_which: &'static str,
    pub(crate) mix_length: &'static str,
    pub(crate) mix_mode: &'static str,
    pub(crate) practice: &'static str,
    pub(crate) exam: &'static str,
    pub(crate) mix_start: &'static str,
    pub(crate) mix_empty: &'static str,
    pub(crate) needs_app: &'static str,
}

pub(crate) struct TrackWords {
    pub(crate) practice: &'static str,
    pub(crate) practice_text: &'static str,
    pub(crate) exam: &'static str,
    pub(crate) exam_text: &'static str,
    pub(crate) all: fn(usize) -> String,
    pub(crate) can_do: &'static str,
    pub(crate) task: &'static str,
    pub(crate) questions: fn(usize) -> String,
    pub(crate) practise_skill: fn(&str) -> String,
    pub(crate) answer: &'static str,
    pub(crate) right_order: &'static str,
}

pub(crate) struct QuizWords {
    pub(crate) practice_of: fn(&str) -> String,
    pub(crate) exam_of: fn(&str) -> String,
    pub(crate) mix: &'static str,
    pub(crate) missed: &'static str,
    pub(crate) position: fn(usize, usize) -> String,
    pub(crate) answered: fn(usize, usize) -> String,
    pub(crate) pick_many: &'static str,
    pub(crate) order_hint: &'static str,
    pub(crate) match_hint: &'static str,
    pub(crate) up: fn(&str) -> String,
    pub(crate) down: fn(&str) -> String,
    pub(crate) moved: fn(usize, usize) -> String,
    pub(crate) choose: &'static str,
    pub(crate) hint: fn(usize) -> String,
    pub(crate) check: &'static str,
    pub(crate) dont_know: &'static str,
    pub(crate) not_my_work: &'static str,
    pub(crate) previous: &'static str,
    pub(crate) next: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) finish: &'static str,
    pub(crate) finish_open: fn(usize) -> String,
    pub(crate) finish_anyway: &'static str,
    pub(crate) go_on: &'static str,
    pub(crate) see_result: &'static str,
    pub(crate) jump: &'static str,
    pub(crate) jump_to: fn(usize, &str) -> String,
    pub(crate) states: [&'static str; 5],
    pub(crate) right: &'static str,
    pub(crate) wrong: &'static str,
    pub(crate) part: &'static str,
    pub(crate) part_marks: fn(u32) -> String,
    pub(crate) not_known: &'static str,
    pub(crate) not_counted: &'static str,
    pub(crate) skipped: &'static str,
    pub(crate) choose_first: &'static str,
    pub(crate) is_key: &'static str,
    pub(crate) is_pick: &'static str,
    pub(crate) why: &'static str,
    pub(crate) read_more: &'static str,
    pub(crate) checked_in: fn(&str) -> String,
    pub(crate) offer: fn(usize, usize) -> String,
    pub(crate) resume: &'static str,
    pub(crate) decline: &'static str,
    pub(crate) restart: &'static str,
    pub(crate) keys_help: &'static str,
    pub(crate) nothing_asked: &'static str,
    pub(crate) nothing_missed: &'static str,
    pub(crate) changed: &'static str,
}

pub(crate) struct ResultWords {
    pub(crate) title: &'static str,
    pub(crate) none: &'static str,
    pub(crate) total: fn(u32, usize, usize) -> String,
    pub(crate) nothing_counts: &'static str,
    pub(crate) not_my_work: fn(usize) -> String,
    pub(crate) next_title: &'static str,
    pub(crate) next_level: fn(&str) -> String,
    pub(crate) begin: &'static str,
    pub(crate) nothing_above: &'static str,
    pub(crate) not_enough: fn(usize, &str) -> String,
    pub(crate) why: &'static str,
    pub(crate) level_unknown: fn(&str) -> String,
    pub(crate) level_not_enough: fn(&str, usize, usize) -> String,
    pub(crate) level_not_yet: fn(&str, u32, usize, usize) -> String,
    pub(crate) level_reached: fn(&str, u32, usize, usize) -> String,
    pub(crate) with_gaps: fn(&str) -> String,
    pub(crate) weakest: &'static str,
    pub(crate) weak_skill: fn(&str, u32, usize) -> String,
    pub(crate) change_title: &'static str,
    pub(crate) more_answers: fn(usize, &str) -> String,
    pub(crate) right_answers: fn(usize, &str) -> String,
    pub(crate) wrong_answers: fn(usize, &str) -> String,
    pub(crate) topic_title: fn(&str) -> String,
    pub(crate) topic_ready: fn(u32) -> String,
    pub(crate) topic_nearly: fn(u32) -> String,
    pub(crate) topic_not_yet: fn(u32) -> String,
    pub(crate) topic_not_enough: fn(usize) -> String,
    pub(crate) rule: fn(u32, usize) -> String,
    pub(crate) based_on: fn(usize) -> String,
    pub(crate) by_skill: &'static str,
    pub(crate) skill: &'static str,
    pub(crate) marks: &'static str,
    pub(crate) right_of: fn(usize, usize) -> String,
    pub(crate) review: &'static str,
    pub(crate) only_missed: fn(usize) -> String,
    pub(crate) all_right: &'static str,
    pub(crate) again: &'static str,
    pub(crate) print: &'static str,
    pub(crate) print_sheet: &'static str,
    pub(crate) sheet_title: &'static str,
    pub(crate) your_answer: &'static str,
    pub(crate) right_answer: &'static str,
    pub(crate) edited: &'static str,
    pub(crate) gone: &'static str,
    pub(crate) try_level: fn(&str) -> String,
    pub(crate) try_topics: &'static str,
}

pub(crate) struct SettingsWords {
    pub(crate) title: &'static str,
    pub(crate) theme: &'static str,
    pub(crate) themes: [&'static str; 3],
    pub(crate) keys: &'static str,
    pub(crate) keys_label: &'static str,
    pub(crate) keys_text: &'static str,
    pub(crate) data: &'static str,
    pub(crate) data_text: &'static str,
    pub(crate) export: &'static str,
    pub(crate) exported: &'static str,
    pub(crate) import: &'static str,
    pub(crate) import_text: &'static str,
    pub(crate) imported: fn(usize) -> String,
    pub(crate) undo: &'static str,
    pub(crate) undone: &'static str,
    pub(crate) not_a_backup: &'static str,
    pub(crate) newer_backup: &'static str,
    pub(crate) damaged_backup: &'static str,
    pub(crate) unreadable: &'static str,
    pub(crate) set_aside: fn(usize) -> String,
    pub(crate) clear: &'static str,
    pub(crate) clear_text: &'static str,
    pub(crate) clear_sure: &'static str,
    pub(crate) clear_yes: &'static str,
    pub(crate) clear_no: &'static str,
    pub(crate) cleared: &'static str,
}

/// When things go wrong: what happened, what is not lost, what to do.
pub(crate) struct TroubleWords {
    pub(crate) not_found: &'static str,
    pub(crate) not_found_text: &'static str,
    pub(crate) no_such_track: &'static str,
    pub(crate) home: &'static str,
    pub(crate) file_missing: fn(&str) -> String,
    pub(crate) file_no_answer: fn(&str) -> String,
    pub(crate) file_status: fn(&str, u16) -> String,
    pub(crate) file_broken: fn(&str, usize) -> String,
    pub(crate) said: &'static str,
    pub(crate) what_to_do: &'static str,
    pub(crate) what_to_do_broken: &'static str,
    pub(crate) partly: &'static str,
    pub(crate) retry: &'static str,
    pub(crate) others: &'static str,
    pub(crate) storage_refused: &'static str,
    pub(crate) storage_full: &'static str,
    pub(crate) set_aside: &'static str,
    pub(crate) read_only: &'static str,
    pub(crate) take_over: &'static str,
}

/// What stands in the pages beside the app: for search engines, and for when the app cannot run.
#[cfg(feature = "ssr")]
pub(crate) struct PageWords {
    pub(crate) description: &'static str,
    pub(crate) track_description: fn(&str) -> String,
    pub(crate) no_script: &'static str,
    pub(crate) no_wasm: &'static str,
    pub(crate) app_failed: &'static str,
    pub(crate) crash: &'static str,
    pub(crate) crash_text: &'static str,
    pub(crate) crash_reload: &'static str,
}
