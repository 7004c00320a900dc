import Community
import Content
import Foundation
import HTTP

/// What a link is for, and how far it goes.
struct InvitationLinkForm {
    static let days = [1, 7, 30, 90]

    let name: String
    let most: String
    let day: Int
    let role: Role
    let group: MemberGroup.ID?
    private(set) var errors = FormErrors()

    init() { (name, most, day, role, group) = ("", "20", 30, .member, nil) }

    init(_ fields: FormFields, _ words: Localization) {
        name = (fields.first("name") ?? "").oneLine
        most = (fields.first("most") ?? "").trimmed
        day = fields.first("days").flatMap(Int.init) ?? 0
        role = fields.first("role").flatMap(Role.init) ?? .member
        group = fields.first("group").flatMap(MemberGroup.ID.init(segment:))
        if name.isEmpty { errors.add("name", words("invitationLink.fault.name")) }
        if name.length > 80 { errors.add("name", words("form.tooLong", ["n": "80"])) }
        if !(1...InvitationLink.mostUses).contains(Int(most) ?? 0) {
            errors.add(
                "most",
                words("invitationLink.fault.most", ["n": words.number(InvitationLink.mostUses)]))
        }
    }

    mutating func refuse(_ sentence: String) { errors.add("most", sentence) }

    /// Nil for what is to be mended.
    /// - Throws: `Problem.badRequest` for what the form does not offer.
    func terms(in space: Space, _ visit: Visit) throws -> InvitationLink.Terms? {
        guard errors.isEmpty, let most = Int(most) else { return nil }
        guard Self.days.contains(day) else { throw Problem.badRequest }
        guard InvitationLink.roles.contains(role) else { throw Problem.forbidden() }
        if let group { _ = try MemberGroupStore(db: visit.db).find(group, in: space) }
        return InvitationLink.Terms(
            name: name, role: role, group: group, most: most,
            expiresAt: visit.now.addingTimeInterval(TimeInterval(day) * 86_400))
    }
}
