import Community
import Content
import Markup
import Storage

/// All that Templates/contacts/contact.mustache may print.
struct ContactPage: Page {
    static let template = "contacts/contact"

    let contact: Contact
    let space: Space
    let viewer: Viewer
    let words: Localization
    let today: String
    let channels: [ChannelLine]
    let themes: [ItemTheme]
    let departments: [String]
    let people: [ContactRow]
    let owner: PersonBadge?
    let confirmed: String?
    let follow: FollowControl?
    let reportAddress: String?
    let request: RequestPanel?

    private var moderates: Bool { viewer.moderates(space) }

    /// "du 3 juin 2019 au 3 juin 2022".
    private var mandate: String? {
        let from = ContactDay(contact.mandateFrom)?.shown(words)
        let until = ContactDay(contact.mandateUntil)?.shown(words)
        switch (from, until) {
        case (let from?, let until?):
            return words("contacts.mandate.both", ["from": from, "until": until])
        case (let from?, nil): return words("contacts.mandate.from", ["from": from])
        case (nil, let until?): return words("contacts.mandate.until", ["until": until])
        case (nil, nil): return nil
        }
    }

    private var consent: String {
        let word = words("contacts.consent.\(contact.consent.rawValue)")
        let day = ContactDay(contact.consentOn)?.shown(words)
        return [word, day].compactMap(\.self).joined(separator: ", ")
    }

    private var themeLinks: [ThemePick] {
        themes.map { theme in
            ThemePick(
                theme: theme,
                address: ContactsPaths.contacts(in: space) + "?theme=\(theme.id)",
                isCurrent: false)
        }
    }

    private var departmentLinks: [PageLink] {
        departments.map { code in
            PageLink(
                code + " " + (Department.name(of: code) ?? ""),
                ContactsPaths.contacts(in: space) + "?department=\(code)")
        }
    }

    /// The first number that a click dials.
    private var telephone: String? {
        channels.first { $0.channel.kind == .telephone && $0.channel.link != nil }?.channel.link
    }

    /// The platform's own form where they have an account here, else the first address.
    private var mail: String? {
        let mails = channels.filter { $0.channel.kind == .mail && $0.channel.link != nil }
        return mails.lazy.compactMap { $0.writing.first?.address }.first
            ?? mails.first?.channel.link
    }

    private static func said(_ text: String) -> String? { text.isEmpty ? nil : text }

    static let fields: [Field<Self>] = [
        .text("listAddress") { ContactsPaths.contacts(in: $0.space) },
        .text("name") { $0.contact.title },
        .optionalText("prefix") { said($0.contact.name.prefix) },
        .text("initials") { Person.initials(of: $0.contact.title) },
        .optionalText("photo") { page in
            page.contact.picture.map { digest in
                ContactsPaths.picture(page.contact.id, in: page.space) + "?"
                    + digest.hex.prefix(8)
            }
        },
        .optionalText("pictureAddress") { page in
            page.viewer.mayEdit(page.contact)
                ? ContactsPaths.picture(page.contact.id, in: page.space) : nil
        },
        .flag("isOrganisation") { $0.contact.kind == .organisation },
        .optionalText("function") { said($0.contact.function) },
        .optionalText("unit") { said($0.contact.unit) },
        .optionalText("organisation") {
            $0.contact.kind == .person ? said($0.contact.organisation) : nil
        },
        .optionalText("organisationAddress") { page in
            page.contact.organisationCard.map { ContactsPaths.contact($0, in: page.space) }
        },
        .flag("former") { $0.contact.isFormer(on: $0.today) },
        .optionalText("mandate") { $0.mandate }, .flag("waits") { !$0.contact.item.isPublished },
        .list("channels", ChannelLine.self) { $0.channels },
        .flag("reach") { page in
            page.telephone != nil || page.mail != nil || page.viewer.belongs(to: page.space)
        },
        .flag("asks") { $0.contact.dueAt != nil && $0.viewer.mayConfirm($0.contact) },
        .optionalText("telephone") { $0.telephone }, .optionalText("mail") { $0.mail },
        .flag("mayAct") { $0.viewer.mayEdit($0.contact) || $0.viewer.mayConfirm($0.contact) },
        .flag("hasChannels") { !$0.channels.isEmpty },
        .html("html") { HTML(trusted: $0.contact.noteHTML) },
        .flag("hasNote") { !$0.contact.noteHTML.isEmpty },
        .optionalText("noteSight") { page in
            page.contact.noteSight == .space
                ? nil : page.words("contacts.seenBy.\(page.contact.noteSight.rawValue)")
        },
        .optionalText("birthday") { page in
            ContactDay(page.contact.birthday, yearMayMiss: true)?.shown(page.words)
        },
        .list("themes", ThemePick.self) { $0.themeLinks },
        .flag("hasThemes") { !$0.themes.isEmpty },
        .list("departments", PageLink.self) { $0.departmentLinks },
        .flag("hasDepartments") { !$0.departments.isEmpty },
        .list("rows", ContactRow.self) { $0.people }, .flag("hasPeople") { !$0.people.isEmpty },
        .optionalRecord("owner", PersonBadge.self) { $0.owner },
        .optionalText("confirmed") { $0.confirmed }, .flag("moderates") { $0.moderates },
        .optionalText("source") { said($0.contact.source) }, .text("consent") { $0.consent },
        .optionalText("editAddress") { page in
            page.viewer.mayEdit(page.contact)
                ? ContactsPaths.edit(page.contact.id, in: page.space) : nil
        },
        .optionalText("mergeAddress") { page in
            page.moderates && page.contact.item.isPublished
                ? MergePaths.merge(page.contact.id, in: page.space) : nil
        },
        .optionalText("cardAddress") { page in
            page.viewer.belongs(to: page.space)
                ? ContactsPaths.card(page.contact.id, in: page.space) : nil
        },
        .optionalText("trashAddress") { page in
            page.viewer.mayEdit(page.contact)
                ? ContactsPaths.contact(page.contact.id, in: page.space) : nil
        },
        .optionalText("confirmAddress") { page in
            page.viewer.mayConfirm(page.contact)
                ? ContactsPaths.confirmation(page.contact.id, in: page.space) : nil
        },
        .optionalText("addAddress") { page in
            page.contact.kind == .organisation && page.contact.item.isPublished
                && page.viewer.mayWriteContacts(in: page.space)
                ? ContactsPaths.new(in: page.space)
                    + "?kind=person&organisation=\(page.contact.id)" : nil
        },
        .optionalRecord("follow", FollowControl.self) { $0.follow },
        .optionalText("reportAddress") { $0.reportAddress },
        .flag("isDue") { $0.contact.dueAt != nil },
        .optionalRecord("request", RequestPanel.self) { $0.request },
    ]
}
