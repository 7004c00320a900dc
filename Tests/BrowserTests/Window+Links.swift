import TestKit

/// Short ways for what stories of the links begin with.
extension Window {
    static let links = "/\(Place.centre.rawValue)/links"

    /// Makes a theme, as moderators do.
    func makeLinkTheme(_ name: String) async throws {
        try await go(Self.links)
        try await press("links.themes")
        try await type(name, into: "themes.new")
        try await press("themes.create")
    }

    /// Fills in the form of a link and sends it; its page is shown, and its address is given.
    @discardableResult
    func giveLink(
        _ title: String, _ address: String, by button: String, under theme: String? = nil
    ) async throws -> String {
        try await go(Self.links + "/new")
        try await type(address, into: "links.field.address")
        try await type(title, into: "links.field.title")
        if let theme {
            try await choose(theme)
        }
        try await press(button)
        return try await path
    }
}
