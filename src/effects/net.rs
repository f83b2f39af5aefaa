//! Files of the site, by HTTP.

use gloo_utils::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortSignal, RequestInit, Response};

/// How long a file may take. A server or a proxy that stalls would be waited for without end.
const PATIENCE_MS: u32 = 20_000;

/// Why a file did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NetFault {
    /// No answer at all, or not all of it in time: offline, or the server is gone.
    NoAnswer,
    /// The HTTP status of an answer that is not the file: 404 when it is missing.
    Status(u16),
}

/// A request that is under way.
pub(crate) struct Fetch(JsFuture);

/// Sends the request at once; several can be under way together.
pub(crate) fn fetch(url: &str) -> Fetch {
    // Heard from now on: a failure that nobody waits for yet is no error of the page.
    let init = RequestInit::new();
    init.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE_MS)));
    Fetch(JsFuture::from(window().fetch_with_str_and_init(url, &init)))
}

impl Fetch {
    pub(crate) async fn text(self) -> Result<String, NetFault> {
        let response = self.0.await.map_err(no_answer)?;
        let response: Response = response.dyn_into().map_err(no_answer)?;
        if !response.ok() {
            return Err(NetFault::Status(response.status()));
        }
        let text = JsFuture::from(response.text().map_err(no_answer)?).await.map_err(no_answer)?;
        text.as_string().ok_or(NetFault::NoAnswer)
    }
}

fn no_answer(_: JsValue) -> NetFault {
    NetFault::NoAnswer
}

/// Runs a future in the background.
pub(crate) fn spawn(future: impl Future<Output = ()> + 'static) {
    spawn_local(future);
}
