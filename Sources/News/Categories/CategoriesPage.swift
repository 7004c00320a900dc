import Community
import Content
import Markup

/// All that Templates/news/categories.mustache may print.
struct CategoriesPage: Page {
    static let template = "news/categories"

    let space: Space
    let rows: [CategoryRow]
    let typed: String
    let errors: FormErrors

    static let fields: [Field<Self>] = [
        .text("newsAddress") { HomePath.home(in: $0.space) },
        .text("categoriesAddress") { NewsPaths.categories(in: $0.space) },
        .list("rows", CategoryRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .record("nameField", FormField.self) { $0.errors.field("name", $0.typed) },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}

extension NewsCategory {
    var version: FormVersion { FormVersion(of: [name]) }
}

struct CategoryRow: Rendered {
    let field: FormField
    let name: String
    let version: String
    let size: String
    let address: String

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("version") { $0.version }, .text("size") { $0.size },
        .text("address") { $0.address },
        .text("fieldId") { $0.field.id }, .text("value") { $0.field.value },
        .optionalText("error") { $0.field.error },
    ]
}
