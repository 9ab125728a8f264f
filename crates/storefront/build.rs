//! Makes the binary anew when the built web app or the sample shop changed: both are embedded.

fn main() {
    println!("cargo:rerun-if-changed=../../web/dist");
    println!("cargo:rerun-if-changed=sample");
}
