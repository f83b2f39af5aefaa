//! The path below which a site lives; `cargo xtask build` reads its argument by this file too.

/// Where the site is mounted.
///
/// # Errors
/// What is no path, and the form of one.
pub(crate) fn base(value: &str) -> Result<String, String> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let framed = value.starts_with('/') && value.ends_with('/');
    if framed && !value.contains("//") && !value.contains("/.") && value.bytes().all(plain) {
        return Ok(value.to_owned());
    }
    Err(format!("`{value}` is no base path; write one with a slash at both ends: `/quiz/`"))
}
