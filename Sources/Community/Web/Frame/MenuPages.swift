import HTTP
import Markup

/// The rail as a page of its own, for the phone.
enum MenuPages {
    static let path = SpacePath("/menu")

    static func show(_ visit: Visit) throws -> Response { try visit.page(MenuPage()) }
}

struct MenuPage: Page {
    static let template = "shared/menu"
    static let fields: [Field<Self>] = []
}
