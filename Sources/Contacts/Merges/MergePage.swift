import Community
import Content
import Markup

/// All that Templates/contacts/merge.mustache may print.
struct MergePage: Page {
    static let template = "contacts/merge"

    let pair: MergePair
    let merging: Merging
    let space: Space
    let words: Localization
    let dates: DateText
    var errors = FormErrors()
    var version: FormVersion?

    private func contact(_ side: MergeChoice.Side) -> Contact {
        side == .first ? pair.first : pair.second
    }

    private var sides: [MergeSide] {
        [MergeChoice.Side.first, .second].map { side in
            MergeSide(
                side: side, contact: contact(side), isKept: merging.choice.kept == side,
                space: space, words: words, dates: dates)
        }
    }

    /// What both say the same way is no question.
    private var rows: [MergeRow] {
        MergeField.allCases.compactMap { field in
            let said = [merging.first, merging.second].map { field.parts(of: $0) }
            guard said[0] != said[1] else { return nil }
            var options = [MergeChoice.Side.first, .second].map { option(field, $0) }
            if field == .note, !said[0].isEmpty, !said[1].isEmpty {
                options.append(
                    MergeOption(
                        value: MergeChoice.Side.both.rawValue, word: words("contacts.merge.both"),
                        isChosen: merging.choice.fields[field] == .both))
            }
            return MergeRow(field: field, options: options, words: words)
        }
    }

    private func option(_ field: MergeField, _ side: MergeChoice.Side) -> MergeOption {
        let contact = contact(side)
        let isPicture = field == .picture && contact.picture != nil
        return MergeOption(
            value: side.rawValue, word: MergeText(contact: contact, words: words).said(field),
            picture: isPicture ? ContactsPaths.picture(contact.id, in: space) : nil,
            isChosen: merging.choice.fields[field] == side)
    }

    private var channels: [MergeChannelRow] {
        merging.channels.enumerated().map { place, joined in
            MergeChannelRow(
                place: place, joined: joined,
                isChosen: merging.choice.channels?.contains(place) ?? true, words: words)
        }
    }

    static let fields: [Field<Self>] = [
        .text("listAddress") { ContactsPaths.contacts(in: $0.space) },
        .text("duplicatesAddress") { MergePaths.duplicates(in: $0.space) },
        .text("formAddress") { MergePaths.merge($0.pair.first.id, in: $0.space) },
        .text("leaveAddress") { ContactsPaths.contact($0.pair.first.id, in: $0.space) },
        .text("other") { $0.pair.second.id.description },
        .list("sides", MergeSide.self) { $0.sides }, .list("rows", MergeRow.self) { $0.rows },
        .list("channels", MergeChannelRow.self) { $0.channels },
        .flag("hasChannels") { !$0.channels.isEmpty },
        .flag("isOrganisation") { $0.pair.first.kind == .organisation },
        .optionalRecord("since", FormVersion.self) { $0.version },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
