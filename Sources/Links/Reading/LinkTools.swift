import Community
import Content
import Markup

/// What the viewer may do with a link.
struct LinkTools: Rendered {
    let link: WebLink
    let themes: [ItemTheme]
    let isFavourite: Bool
    let space: Space
    let viewer: Viewer
    let words: Localization

    static let fields: [Field<Self>] = [
        .optionalText("editAddress") { tools in
            tools.viewer.mayEdit(tools.link) ? LinksPaths.edit(tools.id, in: tools.space) : nil
        },
        .optionalText("trashAddress") { tools in
            tools.viewer.mayTrash(tools.link) ? LinksPaths.link(tools.id, in: tools.space) : nil
        },
        .optionalText("placeAddress") { tools in
            tools.viewer.mayTend(tools.link) ? LinksPaths.place(tools.id, in: tools.space) : nil
        },
        .list("places", LinkPlaceTool.self) { $0.places },
        .optionalText("checkAddress") { tools in
            tools.viewer.mayTend(tools.link) ? LinksPaths.check(tools.id, in: tools.space) : nil
        },
        .optionalText("starAddress") { tools in
            tools.viewer.belongs(to: tools.space) && tools.link.item.isPublished
                ? FavouriteKind.links.star(tools.id, in: tools.space) : nil
        },
        .flag("isFavourite") { $0.isFavourite },
        .text("here") { LinksPaths.link($0.id, in: $0.space) },
    ]

    private var id: Item.ID { link.id }

    /// Where it can be moved.
    private var places: [LinkPlaceTool] {
        guard themes.count > 1 else {
            return [
                LinkPlaceTool(theme: themes.first?.id, up: words("links.up"), words("links.down"))
            ]
        }
        return themes.map { theme in
            let facts: KeyValuePairs = ["theme": theme.name]
            return LinkPlaceTool(
                theme: theme.id, up: words("links.upIn", facts), words("links.downIn", facts))
        }
    }
}
