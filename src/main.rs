//! Starts the app, nothing else.

fn main() {
    palier_site::start();
}
