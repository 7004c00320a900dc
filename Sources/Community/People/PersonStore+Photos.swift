import Storage

extension PersonStore {
    /// The photos are files that are kept.
    static let photos = FileReference("photo", column: "photo", of: "person")
}
