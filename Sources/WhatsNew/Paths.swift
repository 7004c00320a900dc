import Community

enum Paths {
    static let index = SpacePath("/whats-new")
    static let reading = SpacePath("/whats-new/reading")
    static let undoing = SpacePath("/whats-new/reading/undo")
}
