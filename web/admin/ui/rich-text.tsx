// A field of formatted text. What it cannot show is not lost: a text that nobody changes is sent back as it came.
import { Image } from "@tiptap/extension-image";
import { TableKit } from "@tiptap/extension-table";
import { type Editor, EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import {
  Bold,
  Code,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Underline,
  Undo2,
} from "lucide-react";
import { useEffect, useId, useState } from "react";
import { type Key, useTexts } from "../i18n.tsx";
import { LinkDialog } from "./rich-text-link.tsx";
import { writtenIn } from "./written-in.ts";

const EXTENSIONS = [
  StarterKit.configure({ link: { openOnClick: false, protocols: ["mailto", "tel"] }, heading: { levels: [2, 3, 4] } }),
  TableKit,
  Image.configure({ inline: true }),
];

interface Props {
  label: string;
  /** HTML. */
  value: string;
  change: (html: string) => void;
  /** The language that it is written in; that of the screen if none. */
  locale?: string;
  fault?: string;
  disabled?: boolean;
}

/** A field of formatted text, with its source for those who want it. */
export function RichText({ label, value, change, locale, fault, disabled = false }: Props) {
  const { t } = useTexts();
  const id = useId();
  const [isSource, setSource] = useState(false);
  const written = locale ? writtenIn(locale) : {};
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: value,
    editable: !disabled,
    injectCSS: false,
    editorProps: {
      attributes: { class: "rtx prose", role: "textbox", "aria-multiline": "true", "aria-labelledby": id, ...written },
    },
    onUpdate: ({ editor: written }) => change(written.isEmpty ? "" : written.getHTML()),
  });
  useEffect(() => {
    editor?.setEditable(!disabled, false);
  }, [editor, disabled]);
  // What comes from elsewhere (a save, the source, taking theirs) is shown; what was just typed is there already.
  useEffect(() => {
    if (editor && value !== editor.getHTML() && !(value === "" && editor.isEmpty)) {
      editor.commands.setContent(value, { emitUpdate: false });
    }
  }, [editor, value]);
  const words = (editor?.getText() ?? "").split(/\s+/).filter(Boolean).length;
  return (
    <div className={`field${fault ? " err" : ""}`}>
      <div className="lab">
        <span id={id}>{label}</span>
        <span className="count">{t("rte.words", { count: words })}</span>
      </div>
      <div className="rte">
        {editor ? <Toolbar editor={editor} isSource={isSource} show={setSource} label={label} /> : null}
        {isSource ? (
          <textarea
            className="rtx source"
            aria-labelledby={id}
            value={value}
            rows={10}
            spellCheck={false}
            readOnly={disabled}
            onChange={({ target }) => change(target.value)}
          />
        ) : (
          <EditorContent editor={editor} />
        )}
      </div>
      {fault ? <span className="msg">{fault}</span> : null}
    </div>
  );
}

interface Act {
  key: Key;
  icon: LucideIcon;
  name?: string;
  run: (editor: Editor) => void;
}

const GROUPS: Act[][] = [
  [
    { key: "rte.bold", icon: Bold, name: "bold", run: (editor) => editor.chain().focus().toggleBold().run() },
    { key: "rte.italic", icon: Italic, name: "italic", run: (editor) => editor.chain().focus().toggleItalic().run() },
    {
      key: "rte.underline",
      icon: Underline,
      name: "underline",
      run: (editor) => editor.chain().focus().toggleUnderline().run(),
    },
  ],
  [
    {
      key: "rte.bullets",
      icon: List,
      name: "bulletList",
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
    },
    {
      key: "rte.numbers",
      icon: ListOrdered,
      name: "orderedList",
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
    {
      key: "rte.quote",
      icon: Quote,
      name: "blockquote",
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    },
  ],
  [
    { key: "rte.undo", icon: Undo2, run: (editor) => editor.chain().focus().undo().run() },
    { key: "rte.redo", icon: Redo2, run: (editor) => editor.chain().focus().redo().run() },
  ],
];
const LEVELS = [2, 3, 4] as const;

function Toolbar(props: { editor: Editor; isSource: boolean; show: (isSource: boolean) => void; label: string }) {
  const { editor, isSource, show, label } = props;
  const { t } = useTexts();
  const [links, setLinks] = useState(false);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      active: GROUPS.flat().filter(({ name }) => name && now.isActive(name)),
      level: LEVELS.find((level) => now.isActive("heading", { level })),
      link: now.isActive("link"),
    }),
  });
  const style = (level: string) => {
    const chain = editor.chain().focus();
    const found = LEVELS.find((each) => String(each) === level);
    (found ? chain.setHeading({ level: found }) : chain.setParagraph()).run();
  };
  return (
    <div className="rtb" role="toolbar" aria-label={t("rte.toolbar", { name: label })}>
      <select
        className="st"
        aria-label={t("rte.style")}
        value={state.level ?? ""}
        onChange={({ target }) => style(target.value)}
        disabled={isSource}
      >
        <option value="">{t("rte.paragraph")}</option>
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {t("rte.heading", { level: level - 1 })}
          </option>
        ))}
      </select>
      {GROUPS.map((group) => (
        <span key={group[0]?.key} className="grp">
          <span className="sep" />
          {group.map((act) => (
            <button
              key={act.key}
              type="button"
              aria-label={t(act.key)}
              title={t(act.key)}
              aria-pressed={act.name ? state.active.includes(act) : undefined}
              onClick={() => act.run(editor)}
              disabled={isSource}
            >
              <act.icon className="i" aria-hidden="true" />
            </button>
          ))}
        </span>
      ))}
      <span className="sep" />
      <button
        type="button"
        aria-label={t("rte.link")}
        title={t("rte.link")}
        aria-pressed={state.link}
        onClick={() => setLinks(true)}
        disabled={isSource}
      >
        <LinkIcon className="i" aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={t("rte.source")}
        title={t("rte.source")}
        aria-pressed={isSource}
        onClick={() => show(!isSource)}
      >
        <Code className="i" aria-hidden="true" />
      </button>
      {links ? <LinkDialog editor={editor} close={() => setLinks(false)} /> : null}
    </div>
  );
}
