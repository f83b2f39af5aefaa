//! What a text or file holds, as policies and integrity attributes say it.

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

/// `sha256-…`, in base64.
pub(super) fn digest(bytes: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", Base64::encode_string(&Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_digests() {
        assert_eq!(digest(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(digest("abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }
}
