import Community
import DAV
import Foundation
import Storage
import VCard

/// The address book of a space for programs: its cards, and its members as they show themselves.
enum ContactCollection {
    static let kind = CollectionKind(
        "contacts", .addressBook, word: "contacts.programs",
        title: { $0.words("contacts.programs.title", ["space": $0.space.name]) },
        sight: { SightRule(viewer: $0, space: $1).widest.rawValue },
        members: { try ContactCollectionStore(db: $0, viewer: $1).members(in: $2) },
        find: CardSearch.find, texts: texts)

    private static func texts(
        _ context: CollectionContext, _ ids: [Int64], _ wish: DataWish
    ) throws -> [Int64: String] {
        let version: CardVersion = wish.version == "4.0" ? .v40 : .v30
        return try cards(context, ids, withPictures: true).mapValues { card in
            var writer = CardWriter(version)
            writer.add(card)
            return String(decoding: writer.bytes, as: UTF8.self)
        }
    }

    /// With what the viewer sees of each, and nothing that only this site knows what to do with.
    static func cards(
        _ context: CollectionContext, _ ids: [Int64], withPictures: Bool
    ) throws -> [Int64: Card] {
        let store = ContactCollectionStore(db: context.db, viewer: context.viewer)
        let picture = { (digest: FileDigest?) in
            withPictures ? digest.flatMap { StoredPicture.read($0, context.site) } : nil
        }
        let names = ids.map(ProgramCard.init)
        var found: [Int64: Card] = [:]
        for card in try store.cards(names.compactMap(\.contact), in: context.space) {
            found[ProgramCard.contact(card.contact.id).number] = card.card(
                isWhole: false, saysSights: false, picture: picture(card.contact.picture))
        }
        for profile in try store.profiles(names.compactMap(\.member), in: context.space) {
            found[ProgramCard.member(profile.person).number] = MemberCard.card(
                profile, in: context.space, picture: picture(profile.photo))
        }
        return found
    }
}
