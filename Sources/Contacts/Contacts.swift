package import Community
import Content

/// The institutions of the field and the people in them, as the community knows them.
///
/// A card is an item of kind `contact`, of an organisation or of a person in one, with any number
/// of ways to reach it. Each of those, the note and the birthday have those who see them, which
/// the SQL of every read asks for (`SightRule`). The beginnings of words by which a card is found
/// as one types are rows (`contact_word`), written in the transaction that changes the card.
/// Members propose cards, which wait for a moderator; a member's own card is their profile.
package let contacts = Feature(
    name: "contacts",
    migrations: [
        ThemeKind.contacts.migration("contacts-1-theme"), ContactsSchema.contacts,
        ContactsSchema.channels, ContactsSchema.shelves, DuplicateSchema.duplicates,
        CorrectionSchema.corrections, ContactStampSchema.stamps, ContactSourceSchema.sources,
        ContactStampSchema.organisations,
    ] + Care.migrations,
    routes: reading + writing + ThemeKind.contacts.routes + merging + Care.routes + exchange
        + ContactImport.kind.routes + ContactCollection.kind.routes,
    pages: [
        ContactsPage.self, PrintedContactsPage.self, ContactPage.self, ContactFormPage.self,
        DuplicatesPage.self, MergeStartPage.self, MergePage.self, UndoPage.self,
    ] + Care.pages,
    declares: places + ThemeKind.contacts.declarations + [Processing("contacts")]
        + ContactsDataStore.all
        + MergeKeeping.all + MergeNews.all + ContactsSamples.all + MergeSamples.all
        + ContactsBench.all + Care.declarations
        + ContactImport.declarations
)

private let places: [any Declaration] = [
    OfflinePage("contacts", word: "rail.contacts", path: ContactsPaths.print, order: 30),
    NavigationItem(
        "contacts", word: "rail.contacts", icon: "contacts", path: ContactsPaths.contacts,
        key: "b",
        children: [
            ThemeKind.contacts.navigation,
            .init(
                word: "contacts.duplicates", path: MergePaths.duplicates, access: .moderators),
            .init(
                word: "contacts.corrections", path: CarePaths.corrections, access: .moderators),
            .init(
                word: "contacts.import.title", path: ContactImport.kind.all, access: .moderators),
        ], told: ToldCount("contacts.told", of: Unread.things(of: "contacts")),
        tasks: .kinds([.contactCorrection])),
    ItemKind(
        name: Contact.kind, word: "kind.contact", path: ContactsPaths.contact,
        takesComments: false, texts: { try ContactsTextStore(db: $0).texts($1) },
        onApproved: ContactPublication.approve, wayBack: Undos.wayBack),
    ContactsSettings.proposals.declaration, Renaming.job,
    ContactsScript.script, PictureStore.files, PictureStore.trace, ContactCollection.kind,
    ContactCollection.kind.reach,
]

private let reading: [Route] = [
    .get(ContactsPaths.contacts, .readers, Lists.show).within(.lookups),
    .get(ContactsPaths.search, .readers, Lists.search).within(.completions),
    .get(ContactsPaths.print, .readers, Lists.print).within(.lookups),
    .get(ContactsPaths.contact, .readers, ContactPages.show),
    .get(ContactsPaths.picture, .readers, Pictures.show).asFile(),
]

/// Partners propose as well, where the space lets them.
private let writing: [Route] = [
    .get(ContactsPaths.new, .readers, Editing.new),
    .post(ContactsPaths.contacts, .readers, Editing.create)
        .within(.posts).withLists("theme", "department"),
    .get(ContactsPaths.edit, .readers, Editing.edit),
    .put(ContactsPaths.contact, .readers, Editing.update)
        .within(.posts).withLists("theme", "department"),
    .delete(ContactsPaths.contact, .readers, ContactPages.destroy),
    .post(
        ContactsPaths.picture, .readers, work: .slow, intake: .attachments, Pictures.create),
    .delete(ContactsPaths.picture, .readers, Pictures.destroy),
    .post(ContactsPaths.confirmation, .readers, ContactPages.confirm).asStatement(),
]

/// Duplicates are proposed by the platform; people alone merge them, and undo that.
private let merging: [Route] = [
    .get(MergePaths.duplicates, .moderators, Duplicates.index),
    .post(MergePaths.apart, .moderators, Partings.create).asStatement(),
    .post(MergePaths.doubt, .moderators, Partings.destroy).asStatement(),
    .get(MergePaths.merge, .moderators, Merges.edit),
    .post(MergePaths.merge, .moderators, Merges.create).withLists("channel"),
    .get(MergePaths.done, .moderators, Undos.show),
    .delete(MergePaths.done, .moderators, Undos.destroy),
]

private let exchange: [Route] = [
    .get(ContactsPaths.export, .readers, Exports.index).within(.exports),
    .get(ContactsPaths.card, .readers, Exports.show).within(.feeds),
]
