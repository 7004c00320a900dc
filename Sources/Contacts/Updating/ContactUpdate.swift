import Community
import Content

/// A card with what a file says of it: a field follows the file as long as nobody has decided
/// otherwise here since the file said it last. A field that no file has said yet follows it unless
/// the file leaves it empty.
struct ContactUpdate {
    private(set) var content: ContactContent
    /// What follows the file.
    private(set) var changed: [ContactField] = []
    /// What was decided here and stays.
    private(set) var kept: [ContactField] = []
    /// What the file has said, for the next time.
    private(set) var said: SaidContact
    private let base: SaidContact?

    /// - Parameters:
    ///   - file: its themes are those that are known here.
    ///   - base: what a file said of it last.
    init(_ file: ImportedContact, into current: ContactContent, _ base: SaidContact?) {
        (content, self.base, said) = (current, base, base ?? SaidContact())
        let file = file.fitted(to: current.kind)
        for field in ContactField.allCases where file.said.contains(field) { merge(field, file) }
        if file.derivesTitle { deriveTitle(file, current.name) }
        if file.said.contains(.rest) { mergeRest(file) }
        if file.said.contains(.channels) { mergeChannels(file) }
        if file.said.contains(.themes) {
            let names = file.content.themes.map(\.description)
            let merged = merged(.themes, names, into: content.themes.map(\.description))
            content.themes = merged.compactMap { ItemTheme.ID(segment: $0) }
        }
        if file.said.contains(.departments) {
            content.departments = merged(
                .departments, file.content.departments, into: content.departments
            ).sorted()
        }
    }

    /// Parts that the file does not say stay as they are, and what was decided of them here keeps
    /// nothing else from following it.
    private mutating func merge(_ field: ContactField, _ file: ImportedContact) {
        let parts = field.columns.filter(file.columns.contains).map { column in
            FieldPart(
                column: column, theirs: file.content[column], ours: content[column],
                last: base?.part(column, of: field))
        }
        for part in parts where part.theirs == part.ours {
            said.set(part.digest, part.column, of: field)
        }
        let mayMiss = mayMiss(field, file)
        let new = parts.filter { $0.isNew(mayMiss: mayMiss) }
        guard !new.isEmpty else { return }
        guard !parts.contains(where: \.isDecided) else { return kept.append(field) }
        content.take(new.map(\.column), of: field, from: file.content)
        for part in new { said.set(part.digest, part.column, of: field) }
        changed.append(field)
    }

    /// Where a file has no more than parts of the name, what stands above the card follows them.
    private mutating func deriveTitle(_ file: ImportedContact, _ before: ContactName) {
        let shown = content.name.shown.cut(to: ContactCheck.longestTitle)
        if content.name != before, content.title != shown, !shown.isBlank {
            content.title = shown
            changed.append(.title)
        }
        let isAgreed = ContactField.name.columns.filter(file.columns.contains)
            .allSatisfy { file.content[$0] == content[$0] }
        guard isAgreed, content.title == shown else { return }
        said.set(SaidContact.digest([shown]), .fullName, of: .title)
    }

    /// Whether whoever made the file may not have seen it.
    private func mayMiss(_ field: ContactField, _ file: ImportedContact) -> Bool {
        guard !file.saysSights else { return false }
        return switch field {
        case .note: content.noteSight != .space
        case .birthday: content.birthdaySight != .space
        default: false
        }
    }

    private mutating func mergeRest(_ file: ImportedContact) {
        let update = RestUpdate(file, into: content.rest, base)
        if let rest = update.rest {
            content.rest = rest
            changed.append(.rest)
        }
        if let new = update.said { said[.rest, file.program] = new }
    }

    private mutating func mergeChannels(_ file: ImportedContact) {
        var update = ChannelUpdate(file, into: content.channels, base)
        if !file.postColumns.isEmpty { update.mergePost(file, base) }
        if update.channels != content.channels {
            content.channels = update.channels
            changed.append(.channels)
        }
        said[.channels] = update.said
        if let row = update.row { said[.channels, ChannelUpdate.table] = row }
    }

    private mutating func merged(
        _ field: ContactField, _ theirs: [String], into ours: [String]
    ) -> [String] {
        let last = base?[field] ?? []
        let new = theirs.filter { !last.contains($0) && !ours.contains($0) }
        let gone = Set(last.filter { !theirs.contains($0) })
        let merged = ours.filter { !gone.contains($0) } + new
        if merged != ours { changed.append(field) }
        said[field] = theirs
        return merged
    }
}
