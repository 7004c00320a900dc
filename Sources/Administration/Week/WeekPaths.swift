import Community

extension SpacePaths {
    static let week = SpacePath("/administration/week")
}
