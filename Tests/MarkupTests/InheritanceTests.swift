import Markup
import Testing

@Suite("Mustache: parents and blocks") struct InheritanceTests {
    @Test func `a block prints its default content`() throws {
        let data: TemplateValue = ["bar": ["baz": "<q>"]]
        #expect(try mustache("{{$t}}Default{{/t}}\n") == "Default\n")
        #expect(try mustache("{{$t}}a {{bar.baz}} b{{/t}}", data) == "a &lt;q&gt; b")
        #expect(try mustache("{{$t}}a {{{bar.baz}}} b{{/t}}", data) == "a <q> b")
        #expect(try mustache("{{$t}}{{#bar}}{{baz}}{{/bar}}{{/t}}", data) == "&lt;q&gt;")
        #expect(try mustache("{{$t}}{{^foo}}no{{/foo}}{{/t}}", data) == "no")
        #expect(try mustache("{{<p}}{{/p}}", data, ["p": "{{$t}}Default{{/t}}"]) == "Default")
    }

    @Test func `an argument replaces the block of the parent`() throws {
        let partials = ["p": "...{{$t}}Default{{/t}}...{{$u}}u{{/u}}"]
        #expect(try mustache("{{<p}}{{$t}}own{{/t}}{{/p}}", [:], partials) == "...own...u")
        #expect(try mustache("a {{<p}}{{$u}}v{{/u}}{{/p}}", [:], partials) == "a ...Default...v")
        let twice = "{{<p}}{{$t}}1{{/t}}{{/p}} {{<p}}{{$t}}2{{/t}}{{/p}}"
        #expect(try mustache(twice, [:], partials) == "...1...u ...2...u")
    }

    @Test func `data does not replace blocks`() throws {
        let partials = ["p": "{{$v}}in parent{{/v}}"]
        #expect(try mustache("{{<p}}{{$v}}own{{/v}}{{/p}}", ["v": "data"], partials) == "own")
        #expect(try mustache("{{<p}}{{/p}}", ["v": "data"], partials) == "in parent")
    }

    @Test func `a parent without arguments is a partial`() throws {
        #expect(try mustache("{{>p}}|{{<p}}{{/p}}", [:], ["p": "{{$f}}x{{/f}}"]) == "x|x")
    }

    @Test func `text around arguments is ignored`() throws {
        let partials = ["p": "{{$f}}default{{/f}}"]
        #expect(try mustache("{{<p}} asd {{$f}}hmm{{/f}} asd {{/p}}", [:], partials) == "hmm")
        #expect(try mustache("{{<p}} asd {{x}} {{/p}}", [:], partials) == "default")
    }

    @Test func `the outermost argument wins through several levels`() throws {
        let partials = [
            "parent": "{{<older}}{{$a}}p{{/a}}{{/older}}",
            "older": "{{<oldest}}{{$a}}o{{/a}}{{/oldest}}", "oldest": "{{$a}}g{{/a}}",
        ]
        #expect(try mustache("{{<parent}}{{$a}}c{{/a}}{{/parent}}", [:], partials) == "c")
        #expect(try mustache("{{<parent}}{{/parent}}", [:], partials) == "p")
        #expect(try mustache("{{<older}}{{/older}}", [:], partials) == "o")
        #expect(try mustache("{{>oldest}}", [:], partials) == "g")
    }

    @Test func `an argument may offer blocks of its own`() throws {
        let partials = [
            "base": "<{{$body}}{{/body}}>",
            "columns":
                "{{<base}}{{$body}}{{$main}}m{{/main}}|{{$side}}s{{/side}}{{/body}}{{/base}}",
        ]
        let source = "{{<columns}}{{$side}}mine{{/side}}{{/columns}}"
        #expect(try mustache(source, [:], partials) == "<m|mine>")
    }

    @Test func `an argument that holds a block of its own name does not call itself`() throws {
        let source = "{{<p}}{{$a}}x{{$a}}y{{/a}}{{/a}}{{/p}}"
        #expect(try mustache(source, [:], ["p": "{{$a}}d{{/a}}"]) == "xy")
    }

    @Test func `parents that call each other end when an argument says so`() throws {
        let partials = [
            "parent": "{{$foo}}default{{/foo}} {{$bar}}{{<parent2}}{{/parent2}}{{/bar}}",
            "parent2": """
            {{$foo}}parent2 default{{/foo}} {{<parent}}{{$bar}}don't recurse{{/bar}}{{/parent}}
            """,
        ]
        let source = "{{<parent}}{{$foo}}override{{/foo}}{{/parent}}"
        #expect(try mustache(source, [:], partials) == "override override override don't recurse")
    }

    @Test func `an argument is read in the context of the block`() throws {
        let data: TemplateValue = ["fruit": "apples", "nested": ["fruit": "bananas"]]
        let partials = ["p": "{{#nested}}{{$b}}You say {{fruit}}.{{/b}}{{/nested}}"]
        let source = "{{<p}}{{$b}}I say {{fruit}}.{{/b}}{{/p}}"
        #expect(try mustache(source, data, partials) == "I say bananas.")
    }

    @Test func `the line feed after an opening argument is layout`() throws {
        let source = "{{<p}}{{$b}}\nmesuré\n\n:(\n{{/b}}{{/p}}"
        #expect(try mustache(source, [:], ["p": "{{$b}}mesurer{{/b}}"]) == "mesuré\n\n:(\n")
    }

    @Test func `an argument takes the indentation of the block`() throws {
        let source = "{{<p}}{{$n}}une tasse de thé{{/n}}{{/p}}"
        let partials = ["p": "pause :\n  {{$n}}collaborate{{/n}}\n"]
        #expect(try mustache(source, [:], partials) == "pause :\n  une tasse de thé\n")
    }

    @Test func `a parent may stand alone on its line`() throws {
        let partials = ["p": "one\ntwo\n"]
        #expect(try mustache("Hi,\n  {{<p}}{{/p}}\n", [:], partials) == "Hi,\n  one\n  two\n")
        let arguments = "Hi,\n  {{<p}}\n  {{$x}}y{{/x}}\n  {{/p}}\n.\n"
        #expect(try mustache(arguments, [:], partials) == "Hi,\n  one\n  two\n.\n")
    }

    @Test func `a block may stand alone on its line`() throws {
        let source = "{{<p}}{{$b}}\none\ntwo{{/b}}\n{{/p}}\n"
        let partials = ["p": "Hi,\n  {{$b}}{{/b}}\n"]
        #expect(try mustache(source, [:], partials) == "Hi,\n  one\n  two\n")
    }

    @Test func `indentation is that of the block, not that of the argument`() throws {
        let source = "{{<p}}{{$b}}\n    one\n      two\n{{/b}}{{/p}}\n"
        let partials = ["p": "Hi,\n  {{$b}}\n  {{/b}}\n"]
        #expect(try mustache(source, [:], partials) == "Hi,\n  one\n    two\n")
    }

    @Test func `the default content of a block tells its indentation`() throws {
        let source = "{{<p}}{{$b}}\none\ntwo\n{{/b}}{{/p}}\n"
        let partials = ["p": "Hi,\n{{$b}}\n  default\n{{/b}}\n"]
        #expect(try mustache(source, [:], partials) == "Hi,\n  one\n  two\n")
        #expect(try mustache("{{>p}}", [:], partials) == "Hi,\n  default\n")
    }

    @Test func `a page in its layout comes out in order`() throws {
        let layout = """
            <html>
              <title>{{$title}}{{name}}{{/title}}</title>
              <main>
                {{$body}}{{/body}}
              </main>
            </html>

            """
        let source = """
            {{<layout}}
            {{$title}}{{page}} - {{name}}{{/title}}
            {{$body}}
            <ul>
              {{#items}}
              <li>{{.}}</li>
              {{/items}}
            </ul>
            {{/body}}
            {{/layout}}

            """
        let data: TemplateValue = ["name": "Parvis", "page": "Actualités", "items": ["a", "b"]]
        let expected = """
            <html>
              <title>Actualités - Parvis</title>
              <main>
                <ul>
                  <li>a</li>
                  <li>b</li>
                </ul>

              </main>
            </html>

            """
        #expect(try mustache(source, data, ["layout": layout]) == expected)
    }
}
