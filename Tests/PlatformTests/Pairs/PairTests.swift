import Platform
import TestKit
import Testing

/// Every write of the platform at the same moment as itself and as others: each route that changes
/// something, called as the samples of its module say, so that a new module's come in by
/// themselves, and the jobs that are due. Of one module all pairs are tried, each twice: by the
/// same person where one may do both, held before their commits, so that neither sees anything of
/// the other; and by different persons, held before they first write, so that both have read
/// before. A write meets itself as one form that is sent twice as well. Of two modules those are
/// tried that `PairMeetings` names.
///
/// They share two databases, each with two servers, which go back to how they were after each pair:
/// 30 ms for a pair, with the run in turn that it is compared with. Compared are the answers
/// and every row of every table, but for the numbers of new rows, what is made by chance (tokens,
/// salts, digests, stamps), notes of refusals, and what the first of several steps leaves behind
/// that is counted or swept later: tries at passwords, files that wait for their form.
@Suite("Any two writes at once", .enabled(if: TestDatabase.isOnServer), .serialized)
struct PairTests {
    @Test func `two writes from two servers end as if one had come after the other`()
        async
        throws
    {
        let round = try PairRound(lanes: 2)
        #expect(round.count > 4000)
        let faults = await round.run()
        for fault in faults.prefix(10) { Issue.record("\(fault)") }
        #expect(faults.isEmpty)
    }
}
