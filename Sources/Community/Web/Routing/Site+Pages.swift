import HTTP

extension Site {
    /// The address of a page of a space, if some feature has one there: "/join".
    package func address(ofPage text: String, in space: Space) -> String? {
        let pattern = PathPattern(text, inSpace: true)
        let isThere = routes.contains { $0.method == .get && $0.pattern == pattern }
        return isThere ? pattern.address(space: space.slug, id: nil) : nil
    }
}
