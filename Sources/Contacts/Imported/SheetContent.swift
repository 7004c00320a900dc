import Community
import Content
import Storage
import TextFiles

/// What a row of a table becomes here.
struct SheetContent {
    private let row: SheetRow
    private var parts: ContactParts

    static func read(_ row: SheetRow) -> ImportedContact {
        var one = SheetContent(row)
        one.names()
        one.work()
        one.reach()
        one.ground()
        one.leaveUnread()
        return one.parts.contact
    }

    private init(_ row: SheetRow) {
        self.row = row
        let isOrganisation = Self.isOrganisation(row)
        parts = ContactParts(
            ImportedContact(line: row.line, isOrganisation ? .organisation : .person))
        let (said, kinds) = (Self.said(row), Self.kinds(row))
        parts.change {
            $0.uid = row[.uid].cut(to: 300)
            $0.isNamed = !row[.uid].isEmpty
            $0.said = said
            $0.columns = Set(ContactColumn.allCases.filter { row.has($0) })
            $0.saidKinds = kinds
            $0.isKindGuessed = row[.kind].isEmpty
            $0.saysSights = row.has(.sights)
        }
    }

    /// By what the row says of itself, or since it names nobody in the organisation.
    private static func isOrganisation(_ row: SheetRow) -> Bool {
        let kind = Folding.fold(row[.kind])
        if ["org", "soc", "inst", "struct"].contains(where: kind.hasPrefix) { return true }
        let isNameless = (row[.family] + row[.given] + row[.fullName]).isEmpty
        return kind.isEmpty && isNameless && !row[.organisation].isEmpty
    }

    /// What stands above a card is said by its name.
    private static func said(_ row: SheetRow) -> Set<ContactField> {
        let many: [(ContactField, [ContactColumn])] = [
            (.themes, [.themes]), (.departments, [.departments]),
            (.channels, [.telephone, .mail, .site, .street, .town]),
        ]
        let fields = ContactField.allCases.map { ($0, $0.columns) } + many
        let said = Set(fields.filter { $0.1.contains { row.has($0) } }.map(\.0))
        return said.subtracting([.title])
    }

    /// A row has one address at the most: of others it says nothing.
    private static func kinds(_ row: SheetRow) -> Set<ChannelKind> {
        let columns: [(ChannelKind, ContactColumn)] = [
            (.telephone, .telephone), (.mail, .mail), (.site, .site),
        ]
        return Set(columns.filter { row.has($0.1) }.map(\.0))
    }

    private mutating func names() {
        parts.text(\.name.family, row[.family], .family)
        parts.text(\.name.given, row[.given], .given)
        parts.text(\.name.additional, row[.additional], .additional)
        parts.text(\.name.prefix, row[.prefix], .prefix)
        parts.text(\.name.suffix, row[.suffix], .suffix)
        let (name, isOrganisation) = (
            parts.contact.content.name, parts.contact.content.kind == .organisation
        )
        var title = row[.fullName].isEmpty ? name.shown : row[.fullName]
        if isOrganisation, title.isEmpty { title = row[.organisation] }
        // Nobody loses their name by an empty cell.
        let isNameless = name.shown.isEmpty && (row.has(.family) || row.has(.given))
        let isSaid = isOrganisation ? !title.isEmpty : !row[.fullName].isEmpty
        parts.change {
            if isOrganisation { $0.content.name = ContactName() }
            $0.derivesTitle = !isOrganisation && !isSaid
            if isNameless { $0.said.remove(.name) }
            guard isSaid else { return }
            $0.said.insert(.title)
            $0.columns.insert(.fullName)
        }
        if title.isEmpty { title = row.all(.mail).first ?? row[.organisation] }
        parts.text(\.title, title, .fullName, most: ContactCheck.longestTitle)
    }

    private mutating func work() {
        if parts.contact.content.kind == .person {
            parts.text(\.organisation, row[.organisation], .organisation)
        }
        parts.text(\.unit, row[.unit], .unit)
        parts.text(\.function, row[.function], .function)
        parts.day(\.mandateFrom, row[.mandateFrom])
        parts.day(\.mandateUntil, row[.mandateUntil])
        parts.note(row[.note])
        parts.birthday(row[.birthday])
        parts.departments(row.all(.departments))
    }

    private mutating func reach() {
        add(.telephone, .telephone)
        add(.mail, .mail)
        let post = PostalAddress(
            street: row[.street], extended: row[.extended], postalCode: row[.postalCode],
            locality: row[.town], region: row[.region], country: row[.country])
        if !post.isEmpty {
            parts.add(
                ContactChannel(
                    kind: .address, value: post.street, key: "",
                    sight: ImportedContact.usualSight, post: post))
        }
        add(.site, .site)
    }

    /// Google puts several into one cell.
    private mutating func add(_ kind: ChannelKind, _ column: ContactColumn) {
        let values = row.all(column).flatMap { $0.split(separator: ":::") }
        for value in values.map({ String($0).oneLine }) where !value.isEmpty {
            parts.add(
                ContactChannel(
                    kind: kind, value: value, key: "", sight: ImportedContact.usualSight))
        }
    }

    private mutating func ground() {
        parts.text(\.source, row[.source], .source, most: ContactCheck.longestSource)
        parts.day(\.consentOn, row[.consentOn])
        let (consent, sights) = (Self.consent(row[.consent]), row[.sights])
        // Those of Google begin so that are no one's words.
        let names = row.all(.themes).flatMap { $0.split(separator: ":::") }
            .map { String($0).oneLine.cut(to: 100) }.filter { !$0.isEmpty && !$0.hasPrefix("*") }
        parts.change {
            $0.content.consent = consent ?? .unknown
            if consent == nil { $0.columns.remove(.consent) }
            $0.categories = Array(names.prefix(40))
            if !sights.isEmpty { SightCode(sights).apply(to: &$0.content) }
        }
    }

    /// What cannot be read takes nothing away.
    private mutating func leaveUnread() {
        let unread = [ContactColumn.birthday, .mandateFrom, .mandateUntil, .consentOn].filter {
            !row[$0].isEmpty && parts.contact.content[$0].isEmpty
        }
        parts.change { $0.columns.subtract(unread) }
    }

    /// In the words of either language; nil for what says neither.
    private static func consent(_ text: String) -> ContactConsent? {
        let words = Folding.fold(text)
        if words.isBlank || ["non ", "not ", "no "].contains(where: (words + " ").hasPrefix) {
            return .unknown
        }
        if words.contains("publi") { return .public }
        if words.contains("inform") || words.contains("told") { return .asked }
        if (" " + words).contains(" pas ") { return .unknown }
        let gives = ["donne", "agreed", "given", "oui"]
        return gives.contains(where: words.contains) ? .given : nil
    }
}

extension SheetRow {
    fileprivate subscript(_ column: ContactColumn) -> String { self[column.rawValue] }
    fileprivate func all(_ column: ContactColumn) -> [String] { all(column.rawValue) }
    fileprivate func has(_ column: ContactColumn) -> Bool { has(column.rawValue) }
}
