/// Where somebody is by post.
struct PostalAddress: Hashable, Codable, Sendable {
    var street = ""
    /// A building, a floor, a post box.
    var extended = ""
    var postalCode = ""
    var locality = ""
    var region = ""
    var country = ""

    var isEmpty: Bool { lines.isEmpty }

    /// As on a letter.
    var lines: [String] {
        let town = [postalCode, locality].filter { !$0.isEmpty }.joined(separator: " ")
        let way = [extended] + street.split(separator: "\n").map(String.init)
        return (way + [town, region, country]).filter { !$0.isEmpty }
    }
}
