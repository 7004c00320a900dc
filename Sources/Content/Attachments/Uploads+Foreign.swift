package import Community

extension Uploads {
    /// True if a photo was refused that nothing is wrong with but that its format is not read: its
    /// sender is told so.
    package var haveForeignPicture: Bool {
        refused.contains { $0.reason == UploadRefusal.foreignPicture.key }
    }
}
