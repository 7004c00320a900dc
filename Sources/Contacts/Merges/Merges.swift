import Community
import Content
import HTTP

/// Making one card of two: a person chooses what it says.
enum Merges {
    private static let mostFound = 20

    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let first = try find(id, visit)
        let query = visit.request.head.query
        guard let named = query.first("with") else { return try start(first, nil, visit) }
        let (pair, trouble) = try pair(first, named, visit)
        guard let pair else { return try start(first, trouble, visit, .unprocessable) }
        return try show(pair, FormErrors(), visit)
    }

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let form = visit.request.fields
        let named = form.first("with") ?? ""
        // In one order, so that two who merge the same do not wait for each other.
        let ids = [id, Item.ID(segment: named)].compactMap(\.self)
        for id in ids.sorted(by: { $0.rawValue < $1.rawValue }) {
            try ItemStore(db: visit.db).hold(id)
        }
        let (pair, trouble) = try pair(find(id, visit), named, visit)
        guard let pair else { return try start(find(id, visit), trouble, visit, .conflict) }
        guard !pair.version.differs(from: form) else {
            return try show(pair, FormErrors(), visit, .conflict)
        }
        let writing = try MergeWriting(pair, visit)
        if let trouble = try writing.trouble {
            var errors = FormErrors()
            errors.add("kept", trouble)
            return try show(pair, errors, visit, .unprocessable)
        }
        try writing.write()
        return visit.redirect(
            to: ContactsPaths.contact(writing.kept.id, in: try visit.space),
            notice: "contacts.merge.done")
    }

    /// A card that went into another meanwhile says so.
    private static func find(_ id: Item.ID, _ visit: Visit) throws -> Contact {
        let space = try visit.space
        do {
            return try ContactStore(db: visit.db).find(id, for: visit.viewer, in: space)
        } catch Problem.notFound {
            guard try FormerStore(db: visit.db).successor(of: id, in: space) != nil else {
                throw Problem.notFound
            }
            throw Problem.conflict(because: "contacts.merge.error.merged")
        }
    }

    private static func pair(
        _ first: Contact, _ named: String, _ visit: Visit
    ) throws -> (MergePair?, trouble: String?) {
        guard let other = Item.ID(segment: named) else { return (nil, "contacts.merge.error.gone") }
        return try MergePair.load(first, with: other, visit)
    }

    private static func start(
        _ contact: Contact, _ trouble: String?, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let (space, db) = (try visit.space, visit.db)
        let content = ContactContent(
            contact, try ChannelStore(db: db).all(of: contact.id), themes: [], departments: [])
        let likely = try DuplicateStore(db: db, space: space).known(
            like: content, but: contact.id, for: visit.viewer, limit: KnownCard.most)
        var query = ContactQuery(visit.request.head.query.only(["q"]))
        query.shelf = contact.kind == .person ? .person : .organisation
        let store = ContactListStore(db: db, viewer: visit.viewer, space: space)
        let found = query.beginnings.isEmpty ? [] : try store.page(query, limit: mostFound)
        return try visit.page(
            MergeStartPage(
                contact: contact, space: space, words: visit.words, typed: query.words,
                likely: likely.map { KnownCard(card: $0, space: space, words: visit.words) },
                found: found, error: trouble.map { visit.words($0) }), status)
    }

    private static func show(
        _ pair: MergePair, _ errors: FormErrors, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        let (first, second) = try pair.shown(visit)
        let choice = MergeChoice(first, second, visit.request.fields)
        let address = ContactsPaths.contact(pair.first.id, in: space)
        return try visit.page(
            MergePage(
                pair: pair, merging: Merging(first: first, second: second, choice: choice),
                space: space, words: visit.words, dates: visit.dates, errors: errors,
                version: status == .conflict ? pair.version.changed(at: address) : pair.version),
            status)
    }
}
