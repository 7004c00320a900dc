/// A stored file with its name.
struct KnownFile {
    let digest: String
    let name: String
    let size: Int
}
