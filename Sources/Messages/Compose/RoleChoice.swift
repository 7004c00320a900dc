import Community

/// A role as one writes to all who have it: those who administer moderate as well.
enum RoleChoice: String, CaseIterable {
    case partner, member, moderator

    init?(_ role: Role) {
        self.init(rawValue: role == .administrator ? "moderator" : role.rawValue)
    }

    var roles: [Role] {
        switch self {
        case .partner: [.partner]
        case .member: [.member]
        case .moderator: [.moderator, .administrator]
        }
    }
}
