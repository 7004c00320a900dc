import Community
import Content

/// As whom one looks at one's own page: what it shows is decided as it is for them.
enum OwnPageSight: String, CaseIterable {
    case member, partner

    init?(_ asked: String?) {
        guard let one = asked.flatMap(Self.init(rawValue:)) else { return nil }
        self = one
    }

    func viewer(in space: Space) -> Viewer {
        .somebody(as: self == .member ? .member : .partner, in: space)
    }

    static func links(
        to id: Person.ID, at current: OwnPageSight?, _ visit: Visit
    ) throws -> [PageLink] {
        let own = SpacePaths.member(id, in: try visit.space)
        let mine = PageLink(visit.words("members.see.me"), own, isCurrent: current == nil)
        return [mine]
            + allCases.map {
                PageLink(
                    visit.words("members.see.\($0.rawValue)"), own + "?as=\($0.rawValue)",
                    isCurrent: $0 == current)
            }
    }
}
