import Testing

@testable import Library

@Suite("The library") struct LibraryTests {
    @Test func `is a feature of its name`() {
        #expect(library.name == "library")
    }
}
