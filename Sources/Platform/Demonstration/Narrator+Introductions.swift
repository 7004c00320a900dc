import Community
import Content
import Foundation
import HTTP
import Media
import Storage

extension Narrator {
    /// Before anything is told: the categories, the groups, and what each says of themselves.
    mutating func introduce() throws {
        for place in demonstration.cast.places { try introduce(place) }
        for player in demonstration.cast.players { try introduce(player) }
    }

    private mutating func introduce(_ place: Cast.Place) throws {
        let space = try town.space(place.slug)
        let keeper = try keeper(of: place)
        let categories = HomePath.home(in: space) + "/news/categories"
        for category in demonstration.categories[place.slug] ?? [] {
            _ = try requests.run(.post, categories, as: keeper, ["name": category])
        }
        for group in place.groups.keys.sorted() {
            let groups = SpacePaths.administration(in: space) + "/groups"
            let made = try requests.run(.post, groups, as: keeper, ["name": group])
            var fields: FormFields = ["name": group]
            for key in place.groups[group] ?? [] {
                fields.append("member", try town.person(key).description)
            }
            _ = try requests.run(.put, made.headers["Location"] ?? groups, as: keeper, fields)
        }
        for theme in demonstration.themes[place.slug] ?? [] {
            try introduce(theme, in: space, by: keeper)
        }
    }

    private mutating func introduce(
        _ theme: ForumTheme, in space: Space, by keeper: Person.ID
    ) throws {
        let themes = HomePath.home(in: space) + "/forum/themes"
        var fields: FormFields = [
            "name": theme.name, "summary": theme.summary, "colour": theme.colour,
            "audience": (theme.group == nil ? Audience.space : .groups).rawValue,
            "opening": "participants",
        ]
        if let group = theme.group {
            let form = try requests.run(.get, themes + "/new", as: keeper)
            fields.append("group", try form.page.choice(group))
        }
        _ = try requests.run(.post, themes, as: keeper, fields)
    }

    private func keeper(of place: Cast.Place) throws -> Person.ID {
        let keeper = demonstration.cast.players.first { $0.roles[place.slug] == .administrator }
        return try town.person(keeper?.key ?? place.slug)
    }

    private mutating func introduce(_ player: Cast.Player) throws {
        let person = try town.person(player.key)
        var fields: FormFields = ["name": player.name, "locale": "fr"]
        for (field, entry) in player.profile.sorted(by: { $0.key < $1.key }) {
            fields.append(field, entry.says)
            fields.append(field + "-seen", entry.seenBy)
        }
        _ = try requests.run(.put, AccountPaths.account(), as: person, fields)
        guard let seed = player.portrait else { return }
        let portrait = try SimplePicture.portrait(seed: seed)
        let file = try UploadedFile("portrait.jpg", portrait, in: demonstration.site.files)
        _ = try requests.run(.post, AccountPaths.photo(), as: person, files: [file])
    }
}
