import Community
import Content
import TestKit
import Testing

@Suite("A manifest: what stops the start") struct ManifestClashTests {
    private func refusal(_ features: Feature...) -> FeatureError? {
        #expect(throws: FeatureError.self) { try Town(features: features) }
    }

    @Test func `two features that declare one name are both named, whatever it is`() {
        for declaration in garden.declarations {
            let noun = type(of: declaration).noun
            let second = Feature(name: "copy", declares: [declaration])
            #expect(
                throws: FeatureError.declaredTwice(noun, declaration.name, "garden", "copy"),
                "\(noun)"
            ) { try Declarations(of: [garden, second]) }
        }
    }

    @Test func `no site starts with them, and the sentence says why`() {
        let (first, second) = (
            Feature(name: "orchard", declares: [JobKind(name: "prune") { _, _ in }]),
            Feature(name: "vineyard", declares: [JobKind(name: "prune") { _, _ in }])
        )
        let error = refusal(first, second)
        #expect(error?.description == "the job “prune” is declared by orchard and by vineyard")
    }

    @Test func `one key for two rubrics stops it, and so does a fifth for the phone's edge`() {
        func item(_ name: String, key: String? = nil, isOften: Bool = false) -> NavigationItem {
            NavigationItem(
                name, word: "kind.item", icon: "pin", path: SpacePath("/" + name), key: key,
                isOften: isOften)
        }
        let keys = refusal(
            Feature(name: "pears", declares: [item("pears", key: "z")]),
            Feature(name: "plums", declares: [item("plums", key: "z")]))
        #expect(keys == .sameKeyTwice("z", "pears", "plums"))
        let many = ["ash", "elm", "fir", "oak", "yew"].map { item($0, isOften: true) }
        let often = refusal(Feature(name: "trees", declares: many))
        #expect(often?.description.hasSuffix("ash, elm, fir, oak, yew") == true)
    }

    @Test func `a rubric under another name than its module's stops it`() {
        let shed = NavigationItem(
            "shed", word: "kind.item", icon: "pin", path: SpacePath("/shed"))
        let error = refusal(Feature(name: "orchard", declares: [shed]))
        #expect(error == .rubricUnderOtherName("shed", "orchard"))
    }

    @Test func `a setting without a module stops it`() {
        let lonely = Feature(name: "well", declares: [GardenManifest.wish.declaration])
        #expect(refusal(lonely) == .settingWithoutModule("garden.wish", "well"))
    }
}
