//! A text as a QR code, drawn as one path.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};
use yew::Html;

/// Empty modules around the code, as ISO/IEC 18004 asks.
const MARGIN: i32 = 4;

/// None when `text` is longer than a code holds, 2,953 bytes. `label` says in words what it is.
pub(crate) fn qr(text: &str, label: String) -> Option<Html> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low).ok()?;
    let side = code.size() + 2 * MARGIN;
    let view = format!("{} {} {side} {side}", -MARGIN, -MARGIN);
    Some(html! {
        <svg class="qr" role="img" aria-label={label} viewBox={view}><path d={path(&code)} /></svg>
    })
}

/// One rectangle for each run of dark modules of a row.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let dark = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(dark).unwrap_or_default();
            if run > 0 {
                // Writing to a text does not fail.
                let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
            }
            x += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_covers_the_dark_modules() {
        let code = QrCode::encode_binary(b"palier", QrCodeEcc::Low).unwrap();
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let n_dark = dark.filter(|(x, y)| code.get_module(*x, *y)).count();
        let path = path(&code);
        let runs = path.split('h').skip(1).step_by(2).map(|rest| rest.split('v').next().unwrap());
        assert_eq!(runs.map(|run| run.parse::<usize>().unwrap()).sum::<usize>(), n_dark);
        // The upper left corner is a ring of seven modules.
        assert!(path.starts_with("M0 0h7v1h-7z"), "{path}");
        assert!(qr(&"x".repeat(2_953), String::new()).is_some());
        assert!(qr(&"x".repeat(2_954), String::new()).is_none());
    }
}
