import Community
import Markup

/// The modules of a space in their order.
struct ModulesPage: Page {
    static let template = "administration/modules"

    let tabs: [PageLink]
    let rows: [ModuleRow]

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs }, .list("modules", ModuleRow.self) { $0.rows },
    ]
}

struct ModuleRow: Rendered {
    let word: String
    /// Its usual name, where the space has one of its own.
    let usual: String?
    let icon: String
    let isOff: Bool
    let address: String
    let place: String
    let isFirst: Bool
    let isLast: Bool

    init(
        _ module: NavigationItem, _ place: Int, of count: Int, in space: Space, _ visit: Visit
    ) {
        word = module.word(in: space, visit.words)
        usual = space.choices.names[module.name] == nil ? nil : visit.words(module.word)
        icon = module.icon
        isOff = space.isOff(module.name)
        address = SpacePaths.module(module.name, in: space)
        self.place = SpacePaths.modulePlace(module.name, in: space)
        isFirst = place == 0
        isLast = place == count - 1
    }

    static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .optionalText("usual") { $0.usual }, .text("icon") { $0.icon },
        .flag("off") { $0.isOff }, .text("address") { $0.address },
        .text("placeAddress") { $0.place },
        .flag("first") { $0.isFirst }, .flag("last") { $0.isLast },
    ]
}
