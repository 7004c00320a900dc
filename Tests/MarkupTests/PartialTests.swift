import Markup
import Testing

@Suite("Mustache: partials") struct PartialTests {
    @Test func `a partial is unfolded in the context around it`() throws {
        #expect(try mustache("\"{{>t}}\"", [:], ["t": "from partial"]) == "\"from partial\"")
        #expect(try mustache("{{>t}}", ["a": "x"], ["t": "*{{a}}*"]) == "*x*")
        #expect(
            try mustache("{{#s}}{{>t}}{{/s}}", ["s": [["a": 1], ["a": 2]]], ["t": "{{a}},"])
                == "1,2,")
    }

    @Test func `a missing partial is empty`() throws {
        #expect(try mustache("\"{{>t}}\"") == "\"\"")
    }

    @Test func `a partial may call itself`() throws {
        let data: TemplateValue = ["c": "X", "nodes": [["c": "Y", "nodes": []]]]
        let partials = ["node": "{{c}}<{{#nodes}}{{>node}}{{/nodes}}>"]
        #expect(try mustache("{{>node}}", data, partials) == "X<Y<>>")
    }

    @Test func `two partials may call each other`() throws {
        let data: TemplateValue = ["v": 1, "n": ["v": 2, "n": ["v": 3, "n": false]]]
        let partials = ["a": "a{{v}}{{#n}}{{>b}}{{/n}}", "b": "b{{v}}{{#n}}{{>a}}{{/n}}"]
        #expect(try mustache("{{>a}}", data, partials) == "a1b2a3")
    }

    @Test func `a partial that calls itself gains indentation at each turn`() throws {
        let data: TemplateValue = [
            "v": 1, "n": [["v": 2, "n": [["v": 3, "n": []]]], ["v": 4, "n": []]],
        ]
        let partials = ["t": "<{{v}}\n{{#n}}\n  {{>t}}\n{{/n}}\n>\n"]
        let expected = "<1\n  <2\n    <3\n    >\n  >\n  <4\n  >\n>\n"
        #expect(try mustache("{{>t}}", data, partials) == expected)
        let shifted = expected.split(separator: "\n").map { "\t\($0)\n" }.joined()
        #expect(try mustache("\t{{>t}}\n", data, partials) == shifted)
    }

    @Test func `a partial that calls itself without end is an error`() throws {
        #expect(throws: TemplateError("template", line: 0, .tooDeep)) {
            try mustache("{{>t}}", [:], ["t": "x{{>t}}"])
        }
        #expect(throws: TemplateError("template", line: 0, .tooDeep)) {
            try mustache("{{>t}}", [:], ["t": "x\n {{>t}}\n"])
        }
    }

    @Test func `white space around a partial on a shared line stays`() throws {
        #expect(try mustache("| {{>p}} |", [:], ["p": "\t|\t"]) == "| \t|\t |")
        #expect(try mustache("  {{d}}  {{> p}}\n", ["d": "|"], ["p": ">\n>"]) == "  |  >\n>\n")
        #expect(try mustache("|{{> p }}|", [:], ["p": "[]"]) == "|[]|")
    }

    @Test func `a partial alone on its line takes its indentation along`() throws {
        #expect(try mustache("|\r\n{{>p}}\r\n|", [:], ["p": ">"]) == "|\r\n>|")
        #expect(try mustache("  {{>p}}\n>", [:], ["p": ">\n>"]) == "  >\n  >>")
        #expect(try mustache(">\n  {{>p}}", [:], ["p": ">\n>"]) == ">\n  >\n  >")
    }

    @Test func `only lines of the partial are indented, not those of its values`() throws {
        let partials = ["p": "|\n{{{c}}}\n|\n"]
        #expect(
            try mustache("\\\n {{>p}}\n/\n", ["c": "<\n->"], partials) == "\\\n |\n <\n->\n |\n/\n")
    }

    @Test func `indentation adds up through partials`() throws {
        let partials = ["a": "a\n  {{>b}}\n", "b": "b\n{{#x}}\nc\n{{/x}}\n"]
        #expect(try mustache(" {{>a}}\n", ["x": true], partials) == " a\n   b\n   c\n")
    }

    @Test func `a partial on a shared line is not indented by the lines around it`() throws {
        let partials = ["a": "[{{>b}}]\n", "b": "1\n2"]
        #expect(try mustache("  {{>a}}\n", [:], partials) == "  [1\n2]\n")
    }

    @Test func `partials that double beyond reason are refused, not unfolded`() {
        var partials = ["p40": "x"]
        for step in 0..<40 { partials["p\(step)"] = "{{>p\(step + 1)}}{{>p\(step + 1)}}" }
        #expect(throws: TemplateError.self) { try mustache("{{>p0}}", [:], partials) }
    }

    @Test func `dynamic names are refused`() {
        #expect(throws: TemplateError("template", line: 2, .unsupported("*name"))) {
            try mustache("\n{{>*name}}")
        }
    }
}
