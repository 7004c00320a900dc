import Testing

@testable import Agenda

@Suite("Whom free seats are offered to") struct SeatPlanTests {
    private func party(_ id: Int64, _ size: Int, passed: Int = 0) -> SeatPlan.Party {
        SeatPlan.Party(id: EventAnswer.ID(rawValue: id), size: size, passed: passed)
    }

    private func seats(_ free: Int, _ line: [SeatPlan.Party]) -> [[Int]] {
        SeatPlan(free: free, line: line).offers.map { [Int($0.id.rawValue), $0.seats] }
    }

    @Test func `the line is kept, and a group is asked once to come with fewer`() {
        #expect(seats(3, [party(1, 1), party(2, 1), party(3, 1)]) == [[1, 1], [2, 1], [3, 1]])
        #expect(seats(1, [party(1, 3), party(2, 1)]) == [[1, 1]])
        #expect(seats(1, [party(1, 3, passed: 1), party(2, 1)]) == [[2, 1]])
        #expect(seats(2, [party(1, 3, passed: 1), party(2, 1)]) == [[1, 2]])
        #expect(seats(0, [party(1, 1)]) == [])
    }
}
