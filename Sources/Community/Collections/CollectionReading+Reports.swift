import DAV
import Foundation
import HTTP

extension CollectionReading {
    func report() throws -> Response {
        let report = try visit.report()
        switch report.kind {
        case .changes(let since, _, let limit):
            return try changes(since: since, limit: limit, report)
        case .these(let addresses): return try these(addresses, report)
        case .events, .other: return try found(report)
        }
    }

    /// What has changed since a token: what is not seen any more counts as deleted (RFC 6578).
    private func changes(since text: String, limit: Int?, _ report: Report) throws -> Response {
        let standings = CollectionStandings(kind, visit)
        guard let standing = try standings.all([space])[space.id] else { throw Problem.notFound }
        var lines = standing.members.map(CollectionLine.member)
        if !text.isEmpty {
            guard let token = SyncToken(text, context.site),
                let changes = try standings.changes(since: token, to: standing, in: space)
            else { throw ProgramProblem(.forbidden, .dav("valid-sync-token")) }
            lines =
                changes.written.map(CollectionLine.member)
                + changes.gone.map { .gone(address(of: $0)) }
        }
        guard lines.count <= limit ?? .max else {
            throw ProgramProblem(.insufficientStorage, .dav("number-of-matches-within-limits"))
        }
        return try answer(
            lines, report.properties, report.data, syncToken: standing.token(context.site))
    }

    /// These files; each that is none gets an answer of its own.
    private func these(_ addresses: [String], _ report: Report) throws -> Response {
        let members = Dictionary(uniqueKeysWithValues: try members().map { ($0.id, $0) })
        var seen: Set<String> = []
        let lines = addresses.filter { seen.insert($0).inserted }.map { given in
            file(at: given).flatMap { members[$0.id] }.map(CollectionLine.member) ?? .gone(given)
        }
        return try answer(lines, report.properties, report.data)
    }

    private func found(_ report: Report) throws -> Response {
        if case .other(let root) = report.kind, !kind.reports.contains(root.name) {
            throw ProgramProblem(.forbidden, .dav("supported-report"))
        }
        guard let ids = try sought(report) else {
            let name = "supported-filter"
            throw ProgramProblem(
                .forbidden, kind.content == .calendar ? .calendar(name) : .card(name))
        }
        let lines = try members().filter { ids.contains($0.id) }.map(CollectionLine.member)
        return try answer(lines, report.properties, report.data)
    }

    /// A kind reads a filter of its own as it looks: what it does not understand is answered as the
    /// rest of the body is.
    private func sought(_ report: Report) throws -> Set<Int64>? {
        do { return try kind.find(context, report.kind) } catch let fault as DAVFault {
            throw fault.problem
        }
    }

    private func address(of id: Int64) -> String {
        kind.file(CollectionFile(id, kind.content), in: space)
    }

    /// The file that an address names, with the site before it or without.
    private func file(at given: String) -> CollectionFile? {
        var path = given[...]
        if let scheme = path.range(of: "://") {
            path = path[scheme.upperBound...].drop { $0 != "/" }
        }
        guard let decoded = PercentEncoding.decode(String(path)), decoded.hasPrefix(address),
            let file = CollectionFile(String(decoded.dropFirst(address.count))),
            file.isOf(kind.content)
        else { return nil }
        return file
    }
}
