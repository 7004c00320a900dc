import Community
import Content
import Foundation
import Storage

/// What the lines of one page of the audit log concern, in words and names: the log itself keeps
/// numbers and the names that the program has for things.
struct AuditedThings {
    struct Subject {
        let text: String
        var address: String?
    }

    private let reading: AuditReading
    private let titled: [Item.ID: AuditedItemStore.Titled]

    init(_ lines: [AuditLine], _ reading: AuditReading, _ db: Database) throws {
        self.reading = reading
        let ids = Set(lines.flatMap { Self.numbers(in: $0, reading.site) })
        titled = try AuditedItemStore(db: db).titles(
            of: ids.sorted().map { Item.ID(rawValue: $0) })
    }

    func subject(of line: AuditLine) -> Subject {
        let words = reading.words
        if let role = Role(rawValue: line.subject) {
            return Subject(text: words("role.\(role.rawValue)"))
        }
        let numbers = Self.numbers(in: line, reading.site)
        if !numbers.isEmpty { return items(numbers, line) }
        switch line.action {
        case AuditAction.denied.name: return Subject(text: refused(line))
        case AuditAction.jobGivenUp.name: return Subject(text: job(line))
        default:
            guard Self.isOfThings(line, reading.site) else { return Subject(text: line.subject) }
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
        let kind = reading.site.itemKinds[line.subject.prefix { $0 != " " }.description]
        let texts = known.map { item in
            guard let item, space(item.space) != nil else {
                return reading.words(kind?.word ?? "audit.thing.gone")
            }
            let values: KeyValuePairs = [
                "kind": reading.site.word(for: item.kind, reading.words), "title": item.title,
            ]
            return reading.words("audit.thing", values)
        }
        let link = known.lazy.compactMap(\.self).first { $0.isThere }.flatMap { item in
            space(item.space).map { reading.site.address(of: item.id, kind: item.kind, in: $0) }
        }
        return Subject(text: texts.joined(separator: ", "), address: link)
    }

    /// Routes, each as what one does there and in which part of the site.
    private func refused(_ line: AuditLine) -> String {
        var texts: [String] = []
        for name in line.subject.components(separatedBy: ", ") where name != "…" {
            let method = name.prefix { $0 != " " }
            let known = reading.words.texts["audit.refused.\(method)"] == nil ? "GET" : method
            let part = part(reading.site.feature(ofRouteNamed: name), line)
            let text =
                part.map { reading.words("audit.refused.\(known)", ["part": $0]) }
                ?? reading.words("audit.refused.\(known).site")
            if !texts.contains(text) { texts.append(text) }
        }
        return texts.joined(separator: ", ")
    }

    /// "la tâche n° 12 de « Forum »": a server that no longer has its module, or not yet, says so.
    private func job(_ line: AuditLine) -> String {
        let pieces = line.subject.split(separator: " ", maxSplits: 1)
        let (kind, number) = (pieces.first ?? "", pieces.dropFirst().first ?? "")
        let words = reading.words
        guard let feature = reading.site.declarations.owner(of: JobKind.self, String(kind)) else {
            return words("audit.job.unknown", ["n": String(number)])
        }
        return part(feature, line).map {
            words("audit.job.part", ["n": String(number), "part": $0])
        } ?? words("audit.job.site", ["n": String(number)])
    }

    /// What people call the part of the site that a feature is; nil for one that has no name.
    private func part(_ feature: String?, _ line: AuditLine) -> String? {
        let site = reading.site
        guard let feature,
            let item = site.menu.first(where: {
                site.declarations.owner(of: NavigationItem.self, $0.name) == feature
            })
        else { return feature.flatMap { reading.words.texts["audit.part.\($0)"] } }
        return space(line.space).map { item.word(in: $0, reading.words) }
            ?? reading.words(item.word)
    }

    /// A space whose things the viewer may be told of.
    private func space(_ id: Space.ID?) -> Space? {
        reading.viewer.memberships.first {
            $0.space.id == id && reading.viewer.moderates($0.space)
        }?
        .space
    }
}
