import Community
import Content
import Foundation

/// What the lines of one page of the audit log concern, in words and names: the log itself keeps
/// numbers and the names that the program has for things.
struct AuditedThings {
    struct Subject {
        let text: String
        var address: String?
    }

    private let visit: Visit
    private let titled: [Item.ID: AuditedItemStore.Titled]

    init(_ lines: [AuditLine], _ visit: Visit) throws {
        self.visit = visit
        let ids = Set(lines.flatMap { Self.numbers(in: $0, visit.site) })
        titled = try AuditedItemStore(db: visit.db).titles(
            of: ids.sorted().map { Item.ID(rawValue: $0) })
    }

    func subject(of line: AuditLine) -> Subject {
        let words = visit.words
        if let role = Role(rawValue: line.subject) {
            return Subject(text: words("role.\(role.rawValue)"))
        }
        let numbers = Self.numbers(in: line, visit.site)
        if !numbers.isEmpty { return items(numbers, line) }
        switch line.action {
        case AuditAction.denied.name: return Subject(text: refused(line))
        case AuditAction.jobGivenUp.name: return Subject(text: job(line))
        default:
            guard Self.isOfThings(line, visit.site) else { return Subject(text: line.subject) }
            let kind = line.subject.prefix { $0 != " " }
            return Subject(text: words.texts["audit.thing.\(kind)"] ?? words("audit.thing.gone"))
        }
    }

    private static func isOfThings(_ line: AuditLine, _ site: Site) -> Bool {
        site.declarations.find(AuditAction.self, line.action)?.isOfThings ?? false
    }

    /// The page of the person whom it was done to.
    func address(ofTargetOf line: AuditLine) -> String? {
        guard let member = line.member, let space = space(line.space) else { return nil }
        return SpacePaths.person(member, in: space)
    }

    /// The numbers of items that a subject consists of, "topic 12" or "12 → 34".
    private static func numbers(in line: AuditLine, _ site: Site) -> [Int64] {
        guard isOfThings(line, site) else { return [] }
        let parts = line.subject.split { " ,→".contains($0) }
        let isOfKind = parts.count == 2 && site.itemKinds[String(parts[0])] != nil
        let digits = isOfKind ? parts.dropFirst() : parts[...]
        let numbers = digits.compactMap { Int64($0) }
        guard numbers.count == digits.count, isOfKind || numbers.count > 1 else { return [] }
        return numbers
    }

    private func items(_ numbers: [Int64], _ line: AuditLine) -> Subject {
        let known = numbers.map { titled[Item.ID(rawValue: $0)] }
        let kind = visit.site.itemKinds[line.subject.prefix { $0 != " " }.description]
        let texts = known.map { item in
            guard let item, space(item.space) != nil else {
                return visit.words(kind?.word ?? "audit.thing.gone")
            }
            let values: KeyValuePairs = [
                "kind": visit.site.word(for: item.kind, visit.words), "title": item.title,
            ]
            return visit.words("audit.thing", values)
        }
        let link = known.lazy.compactMap(\.self).first { $0.isThere }.flatMap { item in
            space(item.space).map { visit.site.address(of: item.id, kind: item.kind, in: $0) }
        }
        return Subject(text: texts.joined(separator: ", "), address: link)
    }

    /// Routes, each as what one does there and in which part of the site.
    private func refused(_ line: AuditLine) -> String {
        var texts: [String] = []
        for name in line.subject.components(separatedBy: ", ") where name != "…" {
            let method = name.prefix { $0 != " " }
            let known = visit.words.texts["audit.refused.\(method)"] == nil ? "GET" : method
            let part = part(visit.site.feature(ofRouteNamed: name), line)
            let text =
                part.map { visit.words("audit.refused.\(known)", ["part": $0]) }
                ?? visit.words("audit.refused.\(known).site")
            if !texts.contains(text) { texts.append(text) }
        }
        return texts.joined(separator: ", ")
    }

    /// "la tâche n° 12 de « Forum »": a server that no longer has its module, or not yet, says so.
    private func job(_ line: AuditLine) -> String {
        let pieces = line.subject.split(separator: " ", maxSplits: 1)
        let (kind, number) = (pieces.first ?? "", pieces.dropFirst().first ?? "")
        let words = visit.words
        guard let feature = visit.site.declarations.owner(of: JobKind.self, String(kind)) else {
            return words("audit.job.unknown", ["n": String(number)])
        }
        return part(feature, line).map {
            words("audit.job.part", ["n": String(number), "part": $0])
        } ?? words("audit.job.site", ["n": String(number)])
    }

    /// What people call the part of the site that a feature is; nil for one that has no name.
    private func part(_ feature: String?, _ line: AuditLine) -> String? {
        let site = visit.site
        guard let feature,
            let item = site.menu.first(where: {
                site.declarations.owner(of: NavigationItem.self, $0.name) == feature
            })
        else { return feature.flatMap { visit.words.texts["audit.part.\($0)"] } }
        return space(line.space).map { item.word(in: $0, visit.words) } ?? visit.words(item.word)
    }

    /// A space whose things the viewer may be told of.
    private func space(_ id: Space.ID?) -> Space? {
        visit.viewer.memberships.first { $0.space.id == id && visit.viewer.moderates($0.space) }?
            .space
    }
}
