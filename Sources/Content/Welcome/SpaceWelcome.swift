import Community
package import Markup
package import Storage

/// The texts by which a space welcomes: on its home page, and on its page for guests.
package struct SpaceWelcome: Equatable, Sendable, FromRow {
    package let home: String
    package let homeMarkup: String
    package let door: String
    package let doorMarkup: String

    package static let none = SpaceWelcome(home: "", homeMarkup: "", door: "", doorMarkup: "")

    package init(home: String, homeMarkup: String, door: String, doorMarkup: String) {
        (self.home, self.homeMarkup) = (home, homeMarkup)
        (self.door, self.doorMarkup) = (door, doorMarkup)
    }

    package init(row: Row) throws {
        home = try row["home"]
        homeMarkup = try row["home_html"]
        door = try row["door"]
        doorMarkup = try row["door_html"]
    }

    package var homeHTML: HTML { HTML(trusted: homeMarkup) }
    package var doorHTML: HTML { HTML(trusted: doorMarkup) }
}
