//! What a run wrote outside its folder: all that stands in the throwaway layers and was not put there for it.

use std::fs;
use std::path::Path;

/// Paths to name in a complaint.
const NAMED: usize = 5;

/// Adds the paths below `folder`, with `prefix` in front, that do not begin with one of `known`; whether there is
/// anything in it.
///
/// A folder is named only when it is empty: it was made, or what was made in it is gone again.
pub(super) fn written(folder: &Path, prefix: &str, known: &[String], out: &mut Vec<String>) -> bool {
    let mut any = false;
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        any = true;
        let path = format!("{prefix}/{}", entry.file_name().to_string_lossy());
        if out.len() >= NAMED || known.iter().any(|known| path.starts_with(known.as_str())) {
            continue;
        }
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if !is_folder || !written(&entry.path(), &path, known, out) {
            out.push(path);
        }
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_is_new() {
        let folder = std::env::temp_dir().join(format!("palier-files-{}", std::process::id()));
        for made in ["etc/ssl", "var/log/nginx", "empty/inner"] {
            fs::create_dir_all(folder.join(made)).unwrap();
        }
        for file in ["etc/hosts", "etc/ssl/new", "var/log/nginx/error.log"] {
            fs::write(folder.join(file), "").unwrap();
        }
        let mut out = Vec::new();
        written(&folder, "", &["/etc/hosts".to_owned(), "/var/log/nginx".to_owned()], &mut out);
        out.sort();
        assert_eq!(out, ["/empty/inner", "/etc/ssl/new"]);
        fs::remove_dir_all(folder).unwrap();
    }
}
