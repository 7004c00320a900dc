package import struct Foundation.Date

/// Looks at a link: asks for the head of its page, and for the beginning of the page itself where
/// the head fails, since servers answer HEAD as they like.
package struct LinkProbe: Sendable {
    /// Fit for it: of a page no more than tells a challenge.
    package static let limits = FetchLimits(body: 8_192)
    /// How much of a page is asked for, in octets.
    package static let beginning = 1_024

    private let fetcher: WebFetcher

    /// - Parameter fetcher: with `LinkProbe.limits`, as a rule.
    package init(_ fetcher: WebFetcher) { self.fetcher = fetcher }

    /// - Parameters:
    ///   - mayVisit: asked before each request, as of `RobotsFile.allows`.
    ///   - now: what `Retry-After` in seconds counts from.
    package func look(
        at address: WebAddress, now: Date, mayVisit: (WebAddress) -> Bool = { _ in true },
        isCancelled: @escaping () -> Bool = { false }
    ) -> LinkFinding {
        do throws(FetchFailure) {
            let answer = try fetcher.fetch(
                FetchRequest(.head, address, accepted: "*/*"), mayVisit: mayVisit,
                isCancelled: isCancelled)
            if isSettled(answer, now) { return finding(answer, now) }
        } catch {
            if !mayBeOfHead(error.reason) { return .failed(error.reason) }
        }
        do throws(FetchFailure) {
            let answer = try fetcher.fetch(
                FetchRequest(.get, address, firstBytes: Self.beginning), mayVisit: mayVisit,
                isCancelled: isCancelled)
            return finding(answer, now)
        } catch {
            return .failed(error.reason)
        }
    }

    /// Whether there is nothing to gain by asking for the page: it is there, or the site says when
    /// it wishes to be asked again.
    private func isSettled(_ answer: FetchAnswer, _ now: Date) -> Bool {
        let isBusy = answer.status == 429 || answer.status == 503
        return answer.status < 400 || isBusy && answer.retryAfter(from: now) != nil
    }

    /// Whether asking otherwise may end otherwise.
    private func mayBeOfHead(_ reason: FetchReason) -> Bool {
        switch reason {
        case .closed, .timedOut, .notHTTP, .broken, .loop, .tooManyRedirects: true
        default: false
        }
    }

    private func finding(_ answer: FetchAnswer, _ now: Date) -> LinkFinding {
        .answered(
            status: answer.status, isChallenge: ChallengePage.isOne(answer), chain: answer.chain,
            retryAfter: answer.retryAfter(from: now))
    }
}
