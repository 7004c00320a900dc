import Storage

/// A card that is written with many others.
struct BatchedContact {
    let content: ContactContent
    let uid: String
    let picture: FileDigest?
}
