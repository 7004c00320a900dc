import Community
import Foundation
import Media
import Storage
import Web

/// Looks for the sign of a site once, and makes a small picture of ours of it.
struct IconSearch {
    static let edge = 64
    /// Pictures that are tried of one page.
    private static let most = 4

    private let site: Site
    private let visitor: Visitor
    private let fetcher: WebFetcher

    init?(_ site: Site, _ visitor: Visitor) {
        guard let fetcher = site.webFetcher(FetchLimits()) else { return nil }
        (self.site, self.visitor, self.fetcher) = (site, visitor, fetcher)
    }

    /// What has not answered, or not been waited for, is not known to have none.
    func find(for page: WebAddress) throws -> IconLook {
        var isSettled = true
        let digest = try digest(for: page, &isSettled)
        guard digest == nil, !isSettled || site.ending.hasBegun else { return .sought(digest) }
        return .notSought
    }

    /// - Returns: that of the stored picture; nil where there is none.
    private func digest(for page: WebAddress, _ isSettled: inout Bool) throws -> String? {
        let accepted = "text/html,application/xhtml+xml,*/*;q=0.8"
        guard let answer = try fetch(page, accepted, &isSettled) else { return nil }
        let isPage = answer.mediaType.isEmpty || answer.mediaType.contains("html")
        let head = PageHead(
            isPage ? answer.body : [], charset: answer.charset, at: answer.address)
        for icon in head.icons.filter({ !$0.isDrawing }).prefix(Self.most) {
            guard let picture = try fetch(icon.address, "image/*", &isSettled),
                !picture.isCut, let bytes = IconFile.picture(picture.body),
                let digest = try square(bytes)
            else { continue }
            return digest
        }
        return nil
    }

    /// - Parameter isSettled: false from then on if asking later may end otherwise.
    private func fetch(
        _ address: WebAddress, _ accepted: String, _ isSettled: inout Bool
    ) throws -> FetchAnswer? {
        var fault: (any Error)?
        do throws(FetchFailure) {
            let answer = try fetcher.fetch(
                FetchRequest(.get, address, accepted: accepted),
                mayVisit: {
                    do { return try visitor.mayVisit($0) } catch {
                        fault = error
                        return false
                    }
                }, isCancelled: { site.ending.hasBegun })
            let isBusy = [408, 425, 429].contains(answer.status)
            if isBusy || (500..<600).contains(answer.status) { isSettled = false }
            return (200..<300).contains(answer.status) ? answer : nil
        } catch {
            if let fault { throw fault }
            if Self.mayPass(visitor.silence ?? error.reason) { isSettled = false }
            return nil
        }
    }

    private static func mayPass(_ reason: FetchReason) -> Bool {
        switch reason {
        case .unresolved, .unreachable, .timedOut, .closed, .cancelled, .broken, .rulesFailing:
            true
        default: false
        }
    }

    /// Nil if it is no picture that we can read.
    private func square(_ bytes: [UInt8]) throws -> String? {
        let (source, target) = (site.files.newTemporaryPath(), site.files.newTemporaryPath())
        defer { remove([source, target]) }
        try Data(bytes).write(to: URL(filePath: source))
        do {
            try Picture.square(source, edge: Self.edge, to: target)
        } catch {
            return nil
        }
        guard let data = FileManager.default.contents(atPath: target) else { return nil }
        return try site.files.write(Array(data)).hex
    }

    private func remove(_ paths: [String]) {
        for path in paths where FileManager.default.fileExists(atPath: path) {
            do { try FileManager.default.removeItem(atPath: path) } catch {
                site.log.error("a temporary picture stays: \(error)")
            }
        }
    }
}
