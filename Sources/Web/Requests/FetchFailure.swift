/// Why a page was not had, and how far one came.
package struct FetchFailure: Error, Hashable, Sendable {
    package let reason: FetchReason
    /// The address that failed, the first one unless it led on.
    package let address: WebAddress
    /// The redirects that led there.
    package let chain: [WebRedirect]
}
