import Community
import Content
import HTTP

/// The categories of a space's news, which its moderators name.
enum Categories {
    private static let limit = 60

    static func index(_ visit: Visit) throws -> Response {
        try show(visit, typed: "", FormErrors())
    }

    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let name = typedName(visit)
        if let fault = try fault(name, nil, visit) {
            var errors = FormErrors()
            errors.add("name", fault)
            return try show(visit, typed: name, errors, .unprocessable)
        }
        try CategoryStore(db: visit.db).create(name, in: space)
        return visit.redirect(
            to: NewsPaths.categories(in: space), notice: "news.category.created")
    }

    static func update(_ id: NewsCategory.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let category = try CategoryStore(db: visit.db).find(id, in: space)
        let name = typedName(visit)
        let isOvertaken = category.version.differs(from: visit.request.fields)
        let overtaken = visit.words("form.changedTo", ["now": category.name])
        if let fault = try isOvertaken ? overtaken : fault(name, id, visit) {
            var errors = FormErrors()
            errors.add("name-\(id)", fault)
            return try show(
                visit, typed: "", errors, isOvertaken ? .conflict : .unprocessable,
                editing: (id, name))
        }
        try CategoryStore(db: visit.db).rename(category.id, name)
        return visit.redirect(
            to: NewsPaths.categories(in: space), notice: "news.category.renamed")
    }

    static func destroy(_ id: NewsCategory.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let category = try CategoryStore(db: visit.db).find(id, in: space)
        try CategoryStore(db: visit.db).delete(category.id)
        return visit.redirect(
            to: NewsPaths.categories(in: space), notice: "news.category.deleted")
    }

    private static func typedName(_ visit: Visit) -> String {
        (visit.request.fields.first("name") ?? "")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ").oneLine
    }

    private static func fault(
        _ name: String, _ id: NewsCategory.ID?, _ visit: Visit
    ) throws -> String? {
        if name.isBlank { return visit.words("news.error.categoryEmpty") }
        if name.length > limit { return visit.words("news.error.categoryLong") }
        let isTaken = try CategoryStore(db: visit.db).isTaken(name, in: try visit.space, but: id)
        return isTaken ? visit.words("news.error.categoryTaken") : nil
    }

    private static func show(
        _ visit: Visit, typed: String, _ errors: FormErrors, _ status: Status = .ok,
        editing: (id: NewsCategory.ID, name: String)? = nil
    ) throws -> Response {
        let space = try visit.space
        let store = CategoryStore(db: visit.db)
        let sizes = try store.sizes(in: space)
        let rows = try store.all(in: space).map { category in
            CategoryRow(
                field: errors.field(
                    "name-\(category.id)",
                    editing?.id == category.id ? editing?.name ?? "" : category.name),
                name: category.name, version: category.version.text,
                size: visit.words.count("news.category.size", sizes[category.id] ?? 0),
                address: NewsPaths.category(category.id, in: space))
        }
        return try visit.page(
            CategoriesPage(space: space, rows: rows, typed: typed, errors: errors), status)
    }
}
