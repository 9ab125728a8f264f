import { type Control, Controller, type FieldValues, type Path } from "react-hook-form";
import type { Group } from "../../data/provider.ts";
import { beyond } from "../../data/rights.ts";
import { useUser } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { CheckField } from "../../ui/field.tsx";
import { areasOf } from "../../ui/rights-table.tsx";

/** Groups to be in; those with rights that one does not have oneself cannot be given. */
export function ChooseGroups<T extends FieldValues>({ control, all }: { control: Control<T>; all: Group[] }) {
  const { t } = useTexts();
  const own = useUser();
  if (all.length === 0) return <p className="mute">{t("staff.noGroups")}</p>;
  return (
    <div className="ticks">
      {all.map((group) => {
        const isBeyond = beyond(group.permissions, own).length > 0;
        return (
          <Controller
            key={group.id}
            control={control}
            name={`groups.${group.id}` as Path<T>}
            render={({ field }) => (
              <CheckField
                label={group.name}
                hint={isBeyond ? t("staff.groupBeyond") : areasOf(group.permissions, t)}
                checked={field.value ?? false}
                disabled={isBeyond}
                onChange={({ target }) => field.onChange(target.checked)}
              />
            )}
          />
        );
      })}
    </div>
  );
}

/** The groups that are ticked. */
export const ticked = (groups: Record<string, boolean>) => Object.keys(groups).filter((id) => groups[id]);
