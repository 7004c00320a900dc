/// A tag that opens something.
struct HTMLTag: Equatable {
    /// In small letters.
    let name: String
    /// Names in small letters, values with their references resolved.
    var attributes: [String: String] = [:]

    subscript(_ name: String) -> String? { attributes[name] }
}
